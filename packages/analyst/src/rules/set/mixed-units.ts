/** Units of two systems for one kind of measure in the same set (INCOSE R6). */
import { singularUnit, withoutStop } from './quantities.ts'
import type { PlacedFinding, Use } from './set-entry.ts'
import type { SetStatement } from './set-finding.ts'
import type { UseOfAll } from './usage.ts'

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

/** The systems of units a statement measures in. */
export function unitUses({ tokens }: SetStatement): Use[] {
  const uses = new Map<string, Use>()
  tokens.forEach((token, index) => {
    const number = tokens[index - 1]
    if (number === undefined || number.pos !== 'NUM') return
    const feature = systemOf(token.lower, tokens[index + 1]?.lower)
    if (feature === undefined) return
    const known = uses.get(feature)
    const first = known?.first ?? { start: number.start, end: token.end }
    const matter = `units ${feature.split(' ')[0] ?? ''}`
    uses.set(feature, { matter, feature, first, count: (known?.count ?? 0) + 1 })
  })
  return [...uses.values()]
}

/** The system that is used less is reported at its first use, and points at the first use of the other. */
export function mixedUnits(systems: readonly UseOfAll[]): PlacedFinding[] {
  return systems.flatMap((use) => {
    const name = use.feature.split(' ')[1]
    const rival = systems.find((other) => other !== use)
    if (
      rival === undefined ||
      rival.count < use.count ||
      (rival.count === use.count && name !== 'imperial' && name !== 'binary')
    )
      return []
    return [mixed(use, rival)]
  })
}

function mixed(use: UseOfAll, main: UseOfAll): PlacedFinding {
  const [unit, mainUnit] = [unitAt(use), unitAt(main)]
  const related = main.entry.statement.id
  return {
    entry: use.entry,
    finding: {
      rule: 'INCOSE-R6',
      issue_type: 'unit',
      severity: 'warning',
      id: use.entry.statement.id,
      ...use.first,
      related_id: related,
      related_start: main.first.start,
      related_end: main.first.end,
      message: `“${unit}” here and “${mainUnit}” in ${related} measure the same kind of thing in two systems.`,
      suggestion: `Convert to “${mainUnit}”, with the other unit in the glossary at most.`,
    },
  }
}

/** The last word of the place: before it stands the number. */
const unitAt = ({ entry, first }: UseOfAll): string =>
  entry.statement.tokens.find(({ end }) => end === first.end)?.text ?? ''

/** "°C" falls apart into a sign and a letter, so temperatures are told by both. */
function systemOf(written: string, next: string | undefined): string | undefined {
  const word = withoutStop(written)
  if (word === '°' && next === 'c') return 'temperature metric'
  if (word === '°' && next === 'f') return 'temperature imperial'
  return SYSTEMS.get(word) ?? SYSTEMS.get(singularUnit(word))
}
