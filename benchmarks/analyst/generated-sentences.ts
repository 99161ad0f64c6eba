/**
 * Sentences to measure speed with, made by a seeded generator: requirements of several shapes,
 * stories, bullets, questions, talk and plain prose, as they stand in real input. The same seed
 * gives the same sentences.
 */
const WORDS = {
  role: 'nurse|dispatcher|branch manager|teacher|tenant|data steward|store clerk|site engineer|volunteer|claims adjuster'.split(
    '|',
  ),
  system:
    'system|booking portal|mobile app|warehouse service|import job|reporting module|gateway|patient record'.split(
      '|',
    ),
  verb: 'display|export|archive|approve|search|print|reassign|merge|validate|synchronise|notify|calculate'.split(
    '|',
  ),
  thing:
    'invoices|open shifts|delivery routes|the audit log|lab results|overdue loans|meter readings|the price list|support tickets|consent forms'.split(
      '|',
    ),
  detail:
    'by date and region|in the language of the reader|for each of the four depots|together with its history|that were changed since the last login|within the selected building'.split(
      '|',
    ),
  event:
    'a payment fails twice|the connection is lost|a parcel arrives without a label|the contract expires|an order is cancelled|two people edit the same entry'.split(
      '|',
    ),
  limit:
    'within 2 seconds|in under 500 ms|at least 99.5% of the time|for 10,000 concurrent users|no later than 6:00 am|for 7 years'.split(
      '|',
    ),
  quality:
    'easy to use|encrypted at rest and in transit|compliant with GDPR|available around the clock|user-friendly|as fast as possible'.split(
      '|',
    ),
  person: 'Mara|Tobias|Ines|the vendor|our lawyer|accounting'.split('|'),
} as const

type Slot = keyof typeof WORDS

const SHAPES: readonly string[] = [
  'The {system} shall {verb} {thing} {detail}.',
  'The {system} shall {verb} {thing} {limit}, and the {role} must be informed by e-mail.',
  'When {event}, the {system} shall {verb} {thing} and {verb} {thing} {limit}.',
  'If {event}, then it should not {verb} {thing} unless the {role} agrees.',
  'As a {role}, I want to {verb} {thing} {detail} so that I can {verb} {thing} without calling {person}.',
  '- {verb} {thing} {detail}',
  '{thing} are to be kept {limit}, e.g. in v2.1 of the archive, at a cost of $1,000.50 per year.',
  'Only a {role} can {verb} {thing}; everyone else sees {thing} {detail}.',
  'The {system} must be {quality}.',
  '{person} said that customers keep asking whether they could {verb} {thing} themselves.',
  'Well, um, I think we talked about {thing} last week, and {person} was not so sure about it.',
  'So what happens today when {event}?',
  'Right now {person} copies {thing} into a spreadsheet {detail}, which takes most of the morning, and then the {role} has to check every line by hand because the {system} does not tell which of them were changed.',
  "Let's go with that, and it should also {verb} {thing}.",
  'This section describes how the {system} came to {verb} {thing}.',
  'Okay, thanks.',
]

export function generateSentences(count: number, seed = 20): string[] {
  const next = randomNumbers(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item
  return Array.from({ length: count }, () => {
    const filled = pick(SHAPES).replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
      pick<string>(WORDS[slot as Slot]),
    )
    return filled.replace(/^(?:- )?[a-z]/, (start) => start.toUpperCase())
  })
}

/** mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
