/** Numbers with their units, brought to one unit of their dimension so that 15 minutes and 900 s are equal. */
import type { Token } from '../../language/tokens.ts'

export interface Quantity {
  /** "time", "length", … or "count:attempt" for things that are counted. */
  readonly dimension: string
  /** In the base unit of the dimension. */
  readonly value: number
  /** The word that stands before it and turns its meaning: "least", "most", "than", "within", or "". */
  readonly limit: string
  readonly start: number
  readonly end: number
}

const table: ReadonlyMap<string, readonly [string, number]> = new Map(
  Object.entries({
    time: 'ms:0.001 millisecond:0.001 s:1 sec:1 second:1 min:60 minute:60 h:3600 hr:3600 hour:3600 day:86400 week:604800 month:2629800 year:31557600',
    length:
      'mm:0.001 cm:0.01 m:1 meter:1 metre:1 km:1000 kilometer:1000 kilometre:1000 inch:0.0254 ft:0.3048 foot:0.3048 feet:0.3048 yard:0.9144 mile:1609.344',
    mass: 'mg:0.000001 g:0.001 gram:0.001 kg:1 kilogram:1 tonne:1000 oz:0.028349523125 ounce:0.028349523125 lb:0.45359237 pound:0.45359237',
    data: 'byte:1 kb:1000 mb:1000000 gb:1000000000 tb:1000000000000 kib:1024 mib:1048576 gib:1073741824 tib:1099511627776 kilobyte:1000 megabyte:1000000 gigabyte:1000000000 terabyte:1000000000000',
    percent: '%:1 percent:1',
    power: 'w:1 watt:1 kw:1000 mw:1000000',
    frequency: 'hz:1 khz:1000 mhz:1000000 ghz:1000000000',
    volume: 'ml:0.001 l:1 litre:1 liter:1 gallon:3.785411784',
    EUR: 'eur:1 €:1 euro:1',
    USD: 'usd:1 $:1 dollar:1',
    GBP: 'gbp:1 £:1',
  }).flatMap(([dimension, units]) =>
    units.split(' ').map((unit): [string, readonly [string, number]] => {
      const [name = '', factor = '1'] = unit.split(':')
      return [name, [dimension, Number(factor)]]
    }),
  ),
)

const NUMBER_WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value]),
)
const LIMITS = new Set([
  'least',
  'most',
  'than',
  'within',
  'to',
  'every',
  'exceed',
  'maximum',
  'minimum',
  'under',
  'over',
])

export const singularUnit = (word: string): string =>
  word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word

/** Dimension and factor of a unit word, if it is one. */
export function unitOf(written: string): readonly [string, number] | undefined {
  const word = withoutStop(written)
  return table.get(word) ?? table.get(singularUnit(word))
}

/** The tagger leaves the full stop on a unit of one letter: "900 s." */
export const withoutStop = (word: string): string =>
  word.length < 5 && word.endsWith('.') ? word.slice(0, -1) : word

export function quantitiesOf(tokens: readonly Token[]): Quantity[] {
  const quantities: Quantity[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) continue
    const money = /^([€$£])(\d.*)$/.exec(token.text)
    const value = numberOf(money?.[2] ?? token.lower)
    if (value === null) continue
    const sign =
      money?.[1] ?? (/^[€$£]$/.test(tokens[index - 1]?.text ?? '') ? tokens[index - 1]?.text : undefined)
    const limit = limitBefore(tokens, index)
    const quantity =
      sign === undefined
        ? withUnit(tokens, index, value, limit)
        : { dimension: unitOf(sign)?.[0] ?? sign, value, limit, start: token.start, end: token.end }
    if (quantity !== null) quantities.push(quantity)
  }
  return quantities
}

function withUnit(tokens: readonly Token[], index: number, value: number, limit: string): Quantity | null {
  const number = tokens[index]
  const next = tokens[index + 1]?.text === '-' ? tokens[index + 2] : tokens[index + 1]
  if (number === undefined || next === undefined) return null
  const unit = unitOf(next.lower)
  if (unit !== undefined)
    return {
      dimension: unit[0],
      value: value * unit[1],
      limit,
      start: number.start,
      end: next.start + withoutStop(next.text).length,
    }
  const counted = tokens.slice(index + 1, index + 4).filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  const head = counted.at(-1)
  if (
    head === undefined ||
    (next.pos !== 'NOUN' && next.pos !== 'ADJ' && next.pos !== 'VERB' && next.pos !== 'PROPN')
  )
    return null
  return { dimension: `count:${singularUnit(head.lower)}`, value, limit, start: number.start, end: head.end }
}

function numberOf(word: string): number | null {
  if (/^\d/.test(word)) {
    const value = Number(word.replaceAll(',', ''))
    return Number.isFinite(value) ? value : null
  }
  return NUMBER_WORDS.get(word) ?? null
}

function limitBefore(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1]?.lower ?? ''
  return LIMITS.has(before) ? before : ''
}
