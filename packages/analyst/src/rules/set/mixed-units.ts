/** Units of two systems for one kind of measure in the same set (INCOSE R6). */
import type { SetFinding, SetStatement } from './set-finding.ts'
import { singularUnit, withoutStop } from './quantities.ts'

const SYSTEMS = new Map(
  Object.entries({
    'length metric': 'mm cm m km meter metre kilometer kilometre centimeter centimetre',
    'length imperial': 'inch inches ft foot feet yard mile',
    'mass metric': 'mg g kg gram kilogram tonne',
    'mass imperial': 'oz ounce lb pound',
    'volume metric': 'ml l litre liter',
    'volume imperial': 'gallon pint quart',
    'data decimal': 'kb mb gb tb kilobyte megabyte gigabyte terabyte',
    'data binary': 'kib mib gib tib',
  }).flatMap(([system, units]) => units.split(' ').map((unit): [string, string] => [unit, system])),
)

interface Use {
  readonly statement: SetStatement
  readonly start: number
  readonly end: number
  readonly unit: string
  count: number
}

export function findMixedUnits(statements: readonly SetStatement[]): SetFinding[] {
  const bySystem = new Map<string, Use>()
  for (const statement of statements) {
    statement.tokens.forEach((token, index) => {
      const number = statement.tokens[index - 1]
      if (number === undefined || number.pos !== 'NUM') return
      const system = systemOf(token.lower, statement.tokens[index + 1]?.lower)
      if (system === undefined) return
      const known = bySystem.get(system)
      if (known === undefined)
        bySystem.set(system, { statement, start: number.start, end: token.end, unit: token.text, count: 1 })
      else known.count += 1
    })
  }
  return [...bySystem].flatMap(([system, use]) => {
    const [kind = '', name] = system.split(' ')
    const rival = [...bySystem].find(([other]) => other.startsWith(`${kind} `) && other !== system)
    if (
      rival === undefined ||
      rival[1].count < use.count ||
      (rival[1].count === use.count && name !== 'imperial' && name !== 'binary')
    )
      return []
    return [mixed(use, rival[1])]
  })
}

function mixed(use: Use, main: Use): SetFinding {
  return {
    rule: 'INCOSE-R6',
    issue_type: 'unit',
    severity: 'warning',
    id: use.statement.id,
    start: use.start,
    end: use.end,
    related_id: main.statement.id,
    related_start: main.start,
    related_end: main.end,
    message: `“${use.unit}” here and “${main.unit}” in ${main.statement.id} measure the same kind of thing in two systems.`,
    suggestion: `Convert to “${main.unit}”, with the other unit in the glossary at most.`,
  }
}

/** "°C" falls apart into a sign and a letter, so temperatures are told by both. */
function systemOf(written: string, next: string | undefined): string | undefined {
  const word = withoutStop(written)
  if (word === '°' && next === 'c') return 'temperature metric'
  if (word === '°' && next === 'f') return 'temperature imperial'
  return SYSTEMS.get(word) ?? SYSTEMS.get(singularUnit(word))
}
