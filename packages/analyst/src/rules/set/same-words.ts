/** Words that carry no subject, words that say the same, and words of which only one can hold. */
import { wordSet } from '../../word-set.ts'

/** Nothing is about these. */
export const EMPTY = wordSet(`
  a an the this that these those of to in on at by for from with within into onto than as and or be is am are was were been being
  shall must will should may can could might would not never no do does did have has had having it its i we our my me us you your he she they
  their there here each every all any only also able ability want wants need needs like wish possible
  at least most more less about always automatically then else otherwise system software website site
  no exceed maximum minimum up per so
`)

/** These stand for the system or for whoever uses it, before the verb of duty and in what it lets people do. */
export const ACTORS_OF_ALL = wordSet('application app product platform solution service tool component user')

const groups = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([main, others]) =>
      others.split(' ').map((other): [string, string] => [other, main]),
    ),
  )

/** By their base form. */
export const SAME = groups({
  end: 'expire terminate timeout close logout lapse',
  idle: 'inactive inactivity idleness',
  delete: 'remove erase purge',
  show: 'display present view see',
  keep: 'store retain save persist',
  send: 'transmit dispatch',
  answer: 'respond reply response',
  let: 'allow permit enable authorise authorize',
  email: 'e-mail mail',
  accept: 'admit',
  include: 'contain comprise',
  change: 'edit modify amend alter',
  buy: 'purchase',
  choose: 'select pick',
  customer: 'client',
  administrator: 'admin',
  photo: 'photograph picture',
  supplier: 'vendor',
  cart: 'basket',
})

/** The second of a pair denies what the first affirms. */
export const DENIALS = groups({
  let: 'forbid prohibit prevent deny disallow disable block',
  accept: 'reject refuse decline',
  include: 'exclude omit',
})

/** Of the words in one line at most one holds of one thing at one time. */
const EXCLUSIVE_LINES = [
  'ascending descending',
  'hourly daily weekly monthly quarterly yearly',
  'mandatory optional',
  'manual automatic',
  'manually automatically',
  'public private',
  'before after',
  'synchronous asynchronous',
  'synchronously asynchronously',
  'encrypted unencrypted',
  'visible invisible',
  'temporary permanent',
  'temporarily permanently',
  'horizontal vertical',
  'horizontally vertically',
  'newest oldest',
  'editable read-only',
  'alphabetical chronological',
  'alphabetically chronologically',
  'collapsed expanded',
]

/** Each word with the name of its line: what two statements share that differ in nothing else. */
export const EXCLUSIVE: ReadonlyMap<string, string> = new Map(
  EXCLUSIVE_LINES.flatMap((line) => line.split(' ').map((word): [string, string] => [word, `one:${line}`])),
)
