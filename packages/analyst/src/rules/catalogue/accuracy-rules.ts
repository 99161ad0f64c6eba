/** Rules on who does what, and how much. */
import { WordSet } from '../../language/word-facts.ts'
import { atEach } from '../finders/places.ts'
import type { Hit } from '../lexicon.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { UNITS } from '../terms/well-known-acronyms.ts'
import { termRule } from '../term-rule.ts'
import { speaksOfTheDocument } from '../finders/document-talk.ts'
import { wordSet } from '../../word-set.ts'
import { findHiddenActors } from '../finders/hidden-actors.ts'

const PEOPLE = new WordSet(
  'user users customer customers operator operators administrator administrators admin clerk clerks client clients employee employees staff member members visitor visitors person people driver drivers manager managers nurse nurses doctor doctors patient patients student students teacher teachers'.split(
    ' ',
  ),
)

/** Words by which a statement asks for something. */
const ASKING = wordSet(
  'shall must will should need needs require requires required want wants may can has have ?',
)

const quoted = (reading: Reading, start: number, end: number): string => `“${reading.text.slice(start, end)}”`

function findNoObligation(reading: Reading): Breach[] {
  const { tokens } = reading
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || tokens.length < 4) return []
  if (reading.story || reading.spoken || ASKING.holdsAny(tokens)) return []
  if (speaksOfTheDocument(reading) || isDefinition(tokens)) return []
  return [
    {
      start: first.start,
      end: last.end,
      message: 'Nothing here says who has to do something: there is no “shall”.',
      suggestion: 'Write “The <system> shall <verb> …”.',
    },
  ]
}

/** "Holds are requests of a reader", "This is a picture of the hall", "We assume …": told, and asked of nobody. */
function isDefinition(tokens: Reading['tokens']): boolean {
  if (/^(?:we|i)$/.test(tokens[0]?.lower ?? '')) return true
  const verb = tokens.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB')
  if (!/^(?:is|are)$/.test(tokens[verb]?.lower ?? '')) return false
  const said = tokens[verb + 1]
  return said?.pos === 'DET' || said?.pos === 'NOUN' || said?.pos === 'PROPN'
}

function findPersonBound(reading: Reading): Breach[] {
  const { tokens, duty } = reading
  const person = tokens[duty - 1]
  const asked = tokens[duty]
  if (person === undefined || asked === undefined || !PEOPLE.holds(person)) return []
  // “the Vehicle System Manager”: a name.
  if (/^[A-Z]/.test(person.text) && duty > 2 && /^[A-Z]/.test(tokens[duty - 2]?.text ?? '')) return []
  if (isProgram(reading, duty - 1) || isDoneTo(reading)) return []
  return [
    {
      start: person.start,
      end: asked.end,
      message: `${quoted(reading, person.start, asked.end)} binds a person; a system can be built to comply, a person cannot.`,
      suggestion: `Say what the system does: “The system shall let the ${person.lower} …” or “The system shall require the ${person.lower} to …”.`,
      severity: 'info',
    },
  ]
}

/** "the mobile client": a program with the name of a person. */
const isProgram = ({ tokens }: Reading, index: number): boolean =>
  /^clients?$/.test(tokens[index]?.lower ?? '') &&
  /^(?:NOUN|PROPN|ADJ)$/.test(tokens[index - 1]?.pos ?? '') &&
  index > 1

/** "the driver shall be informed": the duty is somebody else's. */
const isDoneTo = ({ tokens, duty }: Pick<Reading, 'tokens' | 'duty'>): boolean =>
  tokens[duty + 1]?.lower === 'be' && /(?:ed|en|wn|ght|ld|nt)$/.test(tokens[duty + 2]?.lower ?? '')

/** "a message shall be shown" brings a message about, and "a call shall be able to be opened" a call: none was known before. */
const isBroughtAbout = ({ tokens, duty }: Reading): boolean =>
  tokens[duty + 1]?.lower === 'be' &&
  (isDoneTo({ tokens, duty }) || tokens.slice(duty + 2, duty + 6).some(({ lower }) => lower === 'be'))

/** What a specification is about: of these there is one that is known. "A clerk shall …", "a job shall …" hold for each. */
const KNOWN_ALONE = wordSet(
  'system subsystem application app software program product platform server client service tool device machine terminal website site portal solution database interface module component unit controller gateway backend frontend engine printer scanner camera sensor kiosk radio robot vehicle pump motor display screen browser dashboard',
)

/** The article that opens the subject of the duty, when that is "a" or "an". */
function findIndefiniteSubject(reading: Reading): Breach[] {
  const { tokens, duty } = reading
  if (duty < 2 || reading.story || isBroughtAbout(reading)) return []
  let at = duty - 1
  while (at > 0 && duty - at < 7 && !reading.conditional(at - 1) && tokens[at - 1]?.pos !== 'PUNCT') {
    if (
      /^(?:that|which|who|and|or|if|when|where|while|of|in|for|to|with|by|from)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return []
    at -= 1
  }
  const article = tokens[at]
  if (!KNOWN_ALONE.holds(tokens[duty - 1])) return []
  if (article === undefined || reading.conditional(at) || (article.lower !== 'a' && article.lower !== 'an'))
    return []
  return [
    {
      start: article.start,
      end: article.end,
      message: `${quoted(reading, article.start, article.end)} is ambiguous: any one of its kind could be meant, and this requirement is about one that is known.`,
      suggestion: 'Write “the”, or “each” if it holds for every one of them.',
    },
  ]
}

const LIMITS = new WordSet([
  'within',
  'than',
  'least',
  'most',
  'under',
  'exceed',
  'exceeds',
  'every',
  'maximum',
  'minimum',
  'for',
  'after',
  'below',
  'above',
  'over',
])

/** "within 5.", "less than 10 and": a limit whose number stands alone. */
function findBareNumbers(reading: Reading): Breach[] {
  const { tokens } = reading
  return atEach(tokens, (token, index) => {
    if (token.pos !== 'NUM' || !/^\d[\d.,]*$/.test(token.text)) return []
    const before = tokens[index - 1]?.lower ?? ''
    const after = tokens[index + 1]
    if (!LIMITS.has(before) && !(before === 'of' && LIMITS.holds(tokens[index - 2]))) return []
    if (after !== undefined && !/^[.;,]$/.test(after.lower) && after.lower !== 'and' && after.lower !== 'or')
      return []
    if (after !== undefined && UNITS.has(after.lower.replace(/\.$/, ''))) return []
    if (tokens[index + 2]?.pos === 'NUM') return []
    return [
      {
        start: token.start,
        end: token.end,
        message: `${quoted(reading, token.start, token.end)} has no unit, so it can be read as seconds, minutes, items or percent.`,
        suggestion: `Write the unit after it: “${token.text} s”, “${token.text} items”.`,
      },
    ]
  })
}

const hollowVerbs = termRule({
  id: '',
  name: '',
  issue_type: 'non_verifiable',
  severity: 'warning',
  why: '',
  example: { breaks: '', mended: '' },
  list: 'hollow-verb',
  says: 'names no deed that could be tested',
  unless: ({ tokens }, hit) =>
    tokens[hit.from - 1]?.pos === 'DET' || isManagedThing(tokens, hit) || isPurpose(tokens, hit),
})

/** "an identity managed by …" and "case manage-ment": only the bare verb names no deed. */
const isManagedThing = (tokens: Reading['tokens'], hit: Hit): boolean =>
  /^manage/.test(hit.parts[0] ?? '') && /^(?:by|-)$/.test(tokens[hit.to]?.lower ?? '')

/** "a connection to facilitate data entry": the reason, not the deed. */
const isPurpose = (tokens: Reading['tokens'], hit: Hit): boolean =>
  tokens[hit.from - 1]?.lower === 'to' &&
  /^(?:NOUN|PROPN|ADJ)$/.test(tokens[hit.from - 2]?.pos ?? '') &&
  tokens[hit.from - 2]?.lower !== 'able'

export const ACCURACY_RULES: readonly Rule[] = [
  {
    id: 'INCOSE-R1',
    name: 'Structured statements',
    issue_type: 'structure',
    severity: 'info',
    why: 'A sentence of another form reads like a description, and descriptions are skipped.',
    example: {
      breaks: 'Search results sorted by date of purchase.',
      mended: 'The system shall sort search results by date of purchase.',
    },
    find: findNoObligation,
  },
  {
    id: 'INCOSE-R2',
    name: 'Active voice',
    issue_type: 'passive',
    severity: 'warning',
    why: 'A passive can hide who has to act, and what nobody has to do is not done.',
    example: {
      breaks: 'Invoices shall be sent to the customer.',
      mended: 'The system shall send invoices to the customer.',
    },
    find: (reading) =>
      findHiddenActors(reading).map(({ start, end, named }) => ({
        start,
        end,
        message: named
          ? `${quoted(reading, start, end)} is passive: who acts stands behind “by” and is read last.`
          : `${quoted(reading, start, end)} is passive and does not say who acts.`,
        suggestion: 'Begin with who acts: “The <actor> shall <verb> …”.',
      })),
  },
  {
    id: 'INCOSE-R3',
    name: 'Appropriate subject and verb',
    issue_type: 'non_verifiable',
    issue_types: ['non_verifiable', 'structure'],
    severity: 'warning',
    why: 'Only a deed of the thing that is being built can be built and tested.',
    example: {
      breaks: 'The system shall handle expired cards.',
      mended: 'The system shall refuse payment with an expired card.',
    },
    lists: ['hollow-verb'],
    find: (reading) => [
      ...hollowVerbs.find(reading),
      ...findPersonBound(reading).map((breach): Breach => ({ ...breach, issue_type: 'structure' })),
    ],
  },
  {
    id: 'INCOSE-R5',
    name: 'Definite articles',
    issue_type: 'terminology',
    severity: 'warning',
    why: 'With “a”, any one will do; a requirement is about one thing that has a name.',
    example: {
      breaks: 'A server shall record each sign-in.',
      mended: 'The server shall record each sign-in.',
    },
    find: findIndefiniteSubject,
  },
  {
    id: 'INCOSE-R6',
    name: 'Units of measure',
    issue_type: 'unit',
    severity: 'warning',
    why: 'A number without its unit is a different limit for each reader.',
    example: {
      breaks: 'The system shall answer within 5.',
      mended: 'The system shall answer within 5 s.',
    },
    find: findBareNumbers,
  },
]
