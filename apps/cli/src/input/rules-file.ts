/**
 * Rules of one's own: the file given with `--rules`, or `parley.rules.json` in the working folder.
 *
 * A rule, a word list or a level with a slip of the pen would switch nothing and
 * say nothing, so each is refused, with its place, all at once.
 */
import { stat } from 'node:fs/promises'

import type { LintOptions } from '@parley/application'
import { SEVERITIES } from '@parley/domain'

import { Complaint } from '../complaint.ts'
import { printable } from '../terminal/printable.ts'
import { nearest } from './nearest.ts'
import { readFiles } from './read-files.ts'

export const RULES_FILE = 'parley.rules.json'

/** What there is to be set. */
export interface Settable {
  readonly rules: readonly string[]
  readonly lists: readonly string[]
}

/** The rules to work with: of the file given, of the working folder's, or none of one's own. `false` asks for none. */
export async function rulesOfProject(given: string | false | undefined): Promise<LintOptions> {
  const name = given ?? ((await isFile(RULES_FILE)) ? RULES_FILE : false)
  if (name === false) return {}
  const { files } = await readFiles([name])
  const [{ WORD_LISTS }, { knownRules }] = await Promise.all([
    import('@parley/analyst'),
    import('../formats/known-rules.ts'),
  ])
  const settable = { rules: knownRules().map(({ id }) => id), lists: Object.keys(WORD_LISTS) }
  return readRules(name, files[0]?.text ?? '', settable)
}

const isFile = (name: string): Promise<boolean> =>
  stat(name).then(
    (found) => found.isFile(),
    () => false,
  )

export function readRules(name: string, text: string, settable: Settable): LintOptions {
  const shown = `'${printable(name)}'`
  const file = parsed(shown, text)
  const faults = isRecord(file)
    ? faultsIn(file, settable)
    : ['the whole: it is an object like {"severities": {}}']
  if (faults.length > 0) throw new Complaint(...faults.map((fault) => `${shown}, ${fault}`))

  // Every field was just looked at.
  const { severities = {}, words = {}, terms = [], acronyms = {} } = file as RulesFile
  return { severities, words, definedTerms: [...terms, ...Object.keys(acronyms)] }
}

/** The shape that `rulesFileSchema` of the protocol publishes; a test holds the two together. */
interface RulesFile {
  readonly severities?: NonNullable<LintOptions['severities']>
  readonly words?: NonNullable<LintOptions['words']>
  readonly terms?: readonly string[]
  readonly acronyms?: Readonly<Record<string, string>>
}

const LEVELS: readonly unknown[] = [...SEVERITIES, 'off']
const FIELDS = ['$schema', 'severities', 'words', 'terms', 'acronyms']
const LONGEST = { list: 1000, word: 100, acronym: 20, meaning: 200 }

function parsed(shown: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Complaint(`${shown} is not JSON: ${printable(reason)}`)
  }
}

/** Each with its place: "words.vague.add.2: …". */
function faultsIn(file: Fields, settable: Settable): string[] {
  return [
    ...strangers(file, FIELDS, 'the whole'),
    ...(typeof (file['$schema'] ?? '') === 'string' ? [] : ['$schema: it is the place of a schema']),
    ...eachOf(file, 'severities', (rule, level) => [
      ...unknown('severities', rule, 'rule', settable.rules),
      ...(LEVELS.includes(level)
        ? []
        : [
            `severities.${printable(rule)}: ${shownValue(level)} is no level; levels are ${LEVELS.join(', ')}`,
          ]),
    ]),
    ...eachOf(file, 'words', (list, changes) => [
      ...unknown('words', list, 'word list', settable.lists),
      ...faultsInChanges(`words.${printable(list)}`, changes),
    ]),
    ...faultsInWords('terms', file['terms']),
    ...eachOf(file, 'acronyms', (acronym, meaning) =>
      acronym.length > 0 &&
      acronym.length <= LONGEST.acronym &&
      typeof meaning === 'string' &&
      meaning.length <= LONGEST.meaning
        ? []
        : [
            `acronyms.${printable(acronym)}: an acronym has up to 20 letters and what it stands for up to 200`,
          ],
    ),
  ]
}

function faultsInChanges(place: string, changes: unknown): string[] {
  if (!isRecord(changes))
    return [`${place}: it says what to add and what to remove, like {"add": ["snazzy"]}`]
  return [
    ...strangers(changes, ['add', 'remove'], place),
    ...faultsInWords(`${place}.add`, changes['add']),
    ...faultsInWords(`${place}.remove`, changes['remove']),
  ]
}

function faultsInWords(place: string, words: unknown): string[] {
  if (words === undefined) return []
  if (!Array.isArray(words) || words.length > LONGEST.list)
    return [`${place}: it is a list of up to 1000 words`]
  return words.flatMap((word: unknown, index) =>
    typeof word === 'string' && word !== '' && word.length <= LONGEST.word
      ? []
      : [`${place}.${index}: ${shownValue(word)} is no word or phrase of up to 100 letters`],
  )
}

function eachOf(file: Fields, field: string, faults: (name: string, value: unknown) => string[]): string[] {
  const value = file[field]
  if (value === undefined) return []
  if (!isRecord(value)) return [`${field}: it is an object of names and what they are set to`]
  return Object.entries(value).flatMap(([name, one]) => faults(name, one))
}

const strangers = (given: Fields, fields: readonly string[], place: string): string[] =>
  Object.keys(given)
    .filter((field) => !fields.includes(field))
    .map((field) => `${place}: there is no setting '${printable(field)}'; there is ${fields.join(', ')}`)

function unknown(place: string, name: string, what: string, known: readonly string[]): string[] {
  if (known.includes(name)) return []
  const near = nearest(name, known)
  return [
    `${place}: there is no ${what} '${printable(name)}'${near === null ? '' : `; did you mean ${near}?`}`,
  ]
}

const shownValue = (value: unknown): string => printable(JSON.stringify(value))

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
