/**
 * What a rule's page tells beside the rule: the criterion of ISO/IEC/IEEE 29148:2018 it also serves, and
 * what it leaves alone. The names of criteria are those of 5.2.7; the words are our own.
 */
interface Card {
  /** A criterion of language of ISO/IEC/IEEE 29148:2018, 5.2.7, or another clause. */
  readonly criterion?: string
  readonly leaves: readonly string[]
}

const IN_REASONS = 'the reason of a story (“so that …”)'
const IN_CONDITIONS = 'conditions (“if …”, “when …”, “while …”, “where …”)'
const IN_TALK = 'talk, where a person is known to speak'

export const CARDS: Readonly<Record<string, Card>> = {
  'INCOSE-R1': {
    criterion: '5.2.4, requirements construct: subject, verb, “shall”',
    leaves: ['stories', IN_TALK, 'sentences about the document itself (“… is given in section 13”)'],
  },
  'INCOSE-R2': {
    criterion: '5.2.4, active voice',
    leaves: [
      IN_CONDITIONS,
      'stories',
      'what a clause with “that” or “which” tells of a thing',
      'beside “shall”, passives without it (“is kept”): they tell how things are',
      'states: “is located”, “is based on”, “is required”',
    ],
  },
  'INCOSE-R3': {
    leaves: [
      'people to whom something is done (“the driver shall be informed”)',
      'programs with a person’s name (“the mobile client”)',
      'the verb in a reason (“a form to facilitate data entry”)',
    ],
  },
  'INCOSE-R5': {
    leaves: [
      'a group that is defined on the spot (“a user who …”)',
      'people, reports, jobs: what holds for each of them (“a clerk shall …”)',
      'a thing that the demand itself brings about (“a message shall be shown”)',
      'stories',
    ],
  },
  'INCOSE-R6': { leaves: ['counts of a thing that is named: “at most 5 attempts”'] },
  'INCOSE-R7': {
    criterion:
      'vague and general terms: subjective language, ambiguous adverbs and adjectives, open-ended terms',
    leaves: [
      IN_REASONS,
      'fixed expressions: “high contrast”, “regular expression”, “general ledger”',
      'words that are verbs or nouns at their place: “shall sound the alarm”, “the light shall …”',
      'maximum and minimum with a number behind them',
      'labels and names: “the levels Beginner and Advanced”',
      'in talk, what is reported: “the search is slow”',
    ],
  },
  'INCOSE-R8': { criterion: 'loopholes', leaves: [IN_REASONS] },
  'INCOSE-R9': { criterion: 'open-ended, non-verifiable terms', leaves: [IN_REASONS] },
  'INCOSE-R10': { leaves: [IN_CONDITIONS, 'stories', 'what somebody must not be able to do'] },
  'INCOSE-R11': { leaves: ['a single condition, wherever it stands'] },
  'INCOSE-R12': {
    leaves: [
      'orders without a subject (“Measure the temperature …”)',
      'verbs with their particle at the end (“logs in”)',
    ],
  },
  'INCOSE-R13': { leaves: ['words that are on no list: names and terms of the trade'] },
  'INCOSE-R14': { leaves: ['question marks in talk'] },
  'INCOSE-R15': { leaves: [IN_CONDITIONS, '“and” and “or” that a comma, “either” or “both” groups'] },
  'INCOSE-R16': {
    criterion: 'negative statements',
    leaves: [
      IN_CONDITIONS,
      IN_REASONS,
      'limits: “no more than”, “must not take longer than 3 s”',
      'what is not so today, and which thing is meant (“a task that nobody has claimed”)',
    ],
  },
  'INCOSE-R17': { leaves: ['units (km/h)', 'names (I/O, TCP/IP, 24/7)', 'paths and addresses'] },
  'INCOSE-R18': { leaves: ['abbreviations with a stop'] },
  'INCOSE-R19': { leaves: ['lists of things (“a name and an address”)', IN_CONDITIONS, '“look and feel”'] },
  'INCOSE-R20': { leaves: ['“so that” in a story', 'a means with its use (“a way to prevent …”)'] },
  'INCOSE-R21': {
    leaves: ['an acronym, a unit or a measure in parentheses', 'numbers of a list', '“(see section 4.3)”'],
  },
  'INCOSE-R22': { leaves: ['a list that follows in the statement'] },
  'INCOSE-R24': {
    criterion: 'vague pronouns',
    leaves: [
      IN_REASONS,
      'pronouns bound to one noun of the sentence, or to either of two (“a file or folder”)',
      'the same pronoun said again: one doubt, one finding',
      '“it is possible to”, “it is obvious that”, where “it” stands for nothing',
      '“I”, “we” and “you” in stories and in talk, and in “we need”',
    ],
  },
  'INCOSE-R26': {
    criterion: 'totality: terms that allow no exception',
    leaves: [IN_REASONS, '“at any time”, “any key” and other fixed expressions'],
  },
  'INCOSE-R27': { leaves: ['conditions that say what is measured or seen'] },
  'INCOSE-R28': { leaves: ['conditions joined by “and” alone, or by “or” alone'] },
  'INCOSE-R31': {
    criterion: '5.2.5, implementation-free',
    leaves: [
      IN_CONDITIONS,
      'the subject of the statement',
      'what is only dealt with (“reset the test database”)',
      'places (“implemented in the cab radio”)',
      '“Java”, “React”, “Oracle” in small letters',
    ],
  },
  'INCOSE-R32': {
    leaves: [IN_CONDITIONS, 'stories', IN_TALK, 'totals (“the sum of all items”)', '“both … and …”'],
  },
  'INCOSE-R33': { leaves: ['ranges with both ends, “up to”, “at least”'] },
  'INCOSE-R34': { leaves: ['statements with a number in them'] },
  'INCOSE-R35': {
    leaves: [
      IN_CONDITIONS,
      IN_REASONS,
      '“before” and “until”, which say by when',
      '“after” and “once” with a number near them; “once a month”',
      'a pace that is given: “in real time, every 2 s”',
    ],
  },
  'INCOSE-R37': {
    leaves: [
      'short forms that everybody knows (PDF, SMS, CPU), units and currencies',
      'letters with a figure, which are names (MD5), and plain words in capitals (OFF)',
      'acronyms spelled out in the statement or in the document',
      'parts of names: “the TMT Observatory”',
    ],
  },
  'INCOSE-R38': { leaves: ['“min.” behind a number', '“no” without a number'] },
  'INCOSE-R40': { leaves: ['“1,000,000”: commas that part thousands'] },
  'PARLEY-COMPARATIVE': {
    criterion: 'comparative phrases',
    leaves: [
      IN_REASONS,
      'comparisons with a number (“faster than 2 s”)',
      'ranks of things that are both named (“the call of a higher priority”)',
    ],
  },
  'PARLEY-DOUBLE-NEGATIVE': { criterion: 'negative statements', leaves: [IN_CONDITIONS] },
  'PARLEY-LENGTH': { leaves: ['statements of up to 45 words'] },
  'PARLEY-MIXED-DUTY': { criterion: '5.2.4, one binding verb', leaves: [IN_CONDITIONS] },
  'PARLEY-PLACEHOLDER': { criterion: '5.2.5, complete', leaves: [] },
  'PARLEY-RECOMMENDATION': { criterion: '5.2.4, “should” recommends', leaves: [] },
  'PARLEY-REFERENCE': { criterion: 'incomplete references', leaves: ['documents with their name or number'] },
  'PARLEY-SUPERLATIVE': {
    criterion: 'superlatives',
    leaves: [
      '“at least”, “at most”',
      'what can be looked up (“lowest first”, “to the nearest 20 kg”)',
      IN_REASONS,
    ],
  },
  'PARLEY-UNCERTAIN-VERB': {
    criterion: '5.2.4, “may” permits and “can” enables',
    leaves: [
      IN_REASONS,
      'clauses with “that”, “which”, “where” or “whether” (“devices that can …”)',
      'how something is looked at (“can be divided into”), and where it can be found',
      'questions',
      'the month of May',
    ],
  },
}
