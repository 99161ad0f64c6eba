/** Numbers with their units, brought to one unit of their dimension so that 15 minutes and 900 s are equal. */
import type { Token } from '../../language/tokens.ts'
import { boundAt, type Bound } from './bounds.ts'

export interface Quantity {
  /** "time", "length", … or "count:attempt" for things that are counted. */
  readonly dimension: string
  /** In the base unit of the dimension; of a range the lower end. */
  readonly value: number
  /** The upper end of a range, else the same. */
  readonly upTo: number
  readonly bound: Bound
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

const NUMBER_WORDS = new Map<string, number>([
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...Object.entries({ fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 }),
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
    const value = valueAt(tokens, index)
    if (value === null) continue
    const second = rangeEnd(tokens, index)
    const last = second ?? index
    const upTo = second === null ? value : (valueAt(tokens, second) ?? value)
    const quantity = signed(tokens, index, value) ?? withUnit(tokens, { index, last, value, upTo })
    if (quantity !== null) quantities.push(quantity)
    index = last
  }
  return quantities
}

const valueAt = (tokens: readonly Token[], index: number): number | null => {
  const token = tokens[index]
  return token === undefined ? null : numberOf(/^[€$£](\d.*)$/.exec(token.text)?.[1] ?? token.lower)
}

/** "5 to 10", "between 5 and 10", "5-10": where the second number stands. */
function rangeEnd(tokens: readonly Token[], index: number): number | null {
  const joint = tokens[index + 1]?.lower ?? ''
  const isBetween = tokens[index - 1]?.lower === 'between'
  if (joint !== 'to' && joint !== '-' && joint !== '–' && !(joint === 'and' && isBetween)) return null
  return valueAt(tokens, index + 2) === null ? null : index + 2
}

/** "€5", "$ 5". */
function signed(tokens: readonly Token[], index: number, value: number): Quantity | null {
  const token = tokens[index]
  const before = tokens[index - 1]?.text ?? ''
  const sign = /^[€$£](?=\d)/.exec(token?.text ?? '')?.[0] ?? (/^[€$£]$/.test(before) ? before : undefined)
  if (token === undefined || sign === undefined) return null
  const { start, end } = token
  const from = before === sign ? index - 1 : index
  const bound = boundAt(tokens, from, index)
  return { dimension: unitOf(sign)?.[0] ?? sign, value, upTo: value, bound, start, end }
}

interface Numbers {
  readonly index: number
  readonly last: number
  readonly value: number
  readonly upTo: number
}

function withUnit(tokens: readonly Token[], { index, last, value, upTo }: Numbers): Quantity | null {
  const number = tokens[index]
  const at = tokens[last + 1]?.text === '-' ? last + 2 : last + 1
  const next = tokens[at]
  if (number === undefined || next === undefined) return null
  const { start } = number
  const unit = unitOf(next.lower)
  if (unit !== undefined) {
    const [dimension, factor] = unit
    const bound = last > index ? 'range' : boundAt(tokens, index, at)
    const end = next.start + withoutStop(next.text).length
    return { dimension, value: value * factor, upTo: upTo * factor, bound, start, end }
  }
  const counted = tokens.slice(last + 1, last + 4).filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  const head = counted.at(-1)
  if (
    head === undefined ||
    (next.pos !== 'NOUN' && next.pos !== 'ADJ' && next.pos !== 'VERB' && next.pos !== 'PROPN')
  )
    return null
  const bound = last > index ? 'range' : boundAt(tokens, index, tokens.indexOf(head))
  return { dimension: `count:${singularUnit(head.lower)}`, value, upTo, bound, start, end: head.end }
}

function numberOf(word: string): number | null {
  if (/^\d/.test(word)) {
    const value = Number(word.replaceAll(',', ''))
    return Number.isFinite(value) ? value : null
  }
  return NUMBER_WORDS.get(word) ?? null
}
