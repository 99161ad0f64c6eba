/**
 * What a line shows about who speaks: the label at its start, if it looks like one.
 *
 * Only the look is judged here. Whether a label is believed is decided over the
 * whole text (speakers.ts), for "Goals: …" looks just like "Maya: …".
 */
import { skipBlanks } from './characters.ts'
import { isFieldLabel } from './field-labels.ts'
import type { Line } from './lines.ts'

export interface SpeakerLabel {
  readonly name: string | null
  readonly role: string | null
  readonly time: string | null
  /** Where what is said begins; the line's end when it stands on the lines below. */
  readonly words: number
  /** `header` stands on a line of its own, `clock` is a time without a name, `handle` is <ana>. */
  readonly form: 'label' | 'header' | 'clock' | 'handle'
}

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?`
const DAY = String.raw`(?:(?:[Tt]oday|[Yy]esterday|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?: \d{1,2})?)(?:,| at)? ?[T ]?)?`
const CLOCK = String.raw`(?:\[${DAY}(${TIME})Z?\]|\(${DAY}(${TIME})\)|${DAY}(${TIME}))`
const NAME = String.raw`@?\p{L}[\p{L}\p{N}_.'’&-]{0,30}(?: [\p{L}\p{N}][\p{L}\p{N}_.'’&-]{0,30}){0,3}`
const SHORTEST_NAME = NAME.replace('{0,3}', '{0,3}?')
const ASIDE = String.raw`(?:\s*\(([^()\n]{1,40})\)|\s*\[([^[\]\n]{1,40})\])?`

const CLOCK_ALONE = new RegExp(`^${CLOCK}$`)
const HEADER = new RegExp(
  String.raw`^(?:\*\*)?(${SHORTEST_NAME})(?:\*\*)?${ASIDE}(?:\s+(?:[-–—|•·]\s+)?|,\s+)${CLOCK}$`,
  'u',
)
const HEADER_CLOCK_FIRST = new RegExp(
  String.raw`^${CLOCK}\s+(?:[-–—|•·]\s+)?(?:\*\*)?(${NAME})(?:\*\*)?${ASIDE}$`,
  'u',
)
const LABEL = new RegExp(
  String.raw`^(?:\*\*|__)?(?:${CLOCK}(?:\*\*)?\s*(?:[-–—|]\s*)?(?:\*\*|__)?)?(${NAME})(?:\*\*|__)?${ASIDE}(?:\s+${CLOCK})?(?:\*\*|__)?\s?:(?:\*\*|__)?(?=\s|$)`,
  'u',
)
const HANDLE = new RegExp(String.raw`^(?:${CLOCK}\s+)?<([@+]?[\p{L}_][\p{L}\p{N}_. -]{0,30})>\s+(?=\S)`, 'u')

const HANDLE_LIKE =
  /^(?:spk|speaker|user|person|agent|interviewer|interviewee|client|customer|host|guest|participant|moderator|stakeholder|developer|analyst|support|bot|assistant|human|system)[ _-]?\d+$|^(?:interviewer|interviewee|moderator|host|guest|customer|client|agent|speaker|assistant|q|a|pm|po|ba|cto|ceo|cfo|coo|dev|qa|ux)$/i
const ROLE_WORD =
  /\b(?:pm|po|ba|cto|ceo|cfo|coo|ciso|vp|svp|csm|intern|dev|developer|engineer|engineering|manager|designer|qa|tester|lead|director|customer|client|analyst|admin|administrator|sales|support|owner|architect|product|finance|hr|legal|ops|operations|marketing|consultant|interviewer|interviewee|host|guest|founder|user|doctor|nurse|teacher|student|head|chief|officer|security|compliance|data|it|ux|scrum|stakeholder|vendor|partner|accountant|auditor|procurement|moderator)\b/i
const HTML =
  /^(?:a|b|i|u|s|p|br|hr|li|ul|ol|td|tr|th|em|h[1-6]|div|span|strong|code|pre|table|tbody|thead|img|html|head|body|script|style|input|form|button|label|section|title|link|meta|small|sub|sup|c|v|kbd|details|summary|nav|main|header|footer|select|option|textarea|video|audio|canvas|svg|path)$/i

/** The label at the start of a line, or null. */
export function readSpeakerLabel(text: string, line: Line): SpeakerLabel | null {
  const whole = line.to - line.from
  const head = text.slice(line.from, Math.min(line.to, line.from + 140))
  const at = (length: number): number => skipBlanks(text, line.from + length, line.to)
  const digit = head.search(/\d/)

  if (head.startsWith('<') || (digit >= 0 && digit < 3 && head.includes('<'))) return readHandle(head, at)
  if (digit >= 0 && whole < 100 && head.includes(':')) {
    const alone = CLOCK_ALONE.exec(head)
    if (alone)
      return {
        name: null,
        role: null,
        time: alone[1] ?? alone[2] ?? alone[3] ?? null,
        words: line.to,
        form: 'clock',
      }
    const header = readHeader(head)
    if (header) return { ...header, words: line.to, form: 'header' }
  }
  return head.includes(':') ? readLabel(head, at) : null
}

export function hasRoleWord(role: string | null): boolean {
  return role !== null && ROLE_WORD.test(role)
}

/** "spk_0", "Speaker 2", "Interviewer": no name, but nothing else either. */
export function isHandleLike(name: string): boolean {
  return name.startsWith('@') || HANDLE_LIKE.test(name)
}

function readHandle(head: string, at: (length: number) => number): SpeakerLabel | null {
  const found = HANDLE.exec(head)
  if (!found?.[4] || HTML.test(found[4])) return null
  return {
    name: found[4],
    role: null,
    time: found[1] ?? found[2] ?? found[3] ?? null,
    words: at(found[0].length),
    form: 'handle',
  }
}

function readHeader(head: string): Pick<SpeakerLabel, 'name' | 'role' | 'time'> | null {
  const last = HEADER.exec(head)
  if (last?.[1] && isName(last[1], true))
    return { name: last[1], role: last[2] ?? last[3] ?? null, time: last[4] ?? last[5] ?? last[6] ?? null }
  const first = HEADER_CLOCK_FIRST.exec(head)
  if (first?.[4] && isName(first[4], true))
    return {
      name: first[4],
      role: first[5] ?? first[6] ?? null,
      time: first[1] ?? first[2] ?? first[3] ?? null,
    }
  return null
}

function readLabel(head: string, at: (length: number) => number): SpeakerLabel | null {
  const found = LABEL.exec(head)
  if (!found?.[4]) return null
  const aside = found[5] ?? found[6] ?? null
  const asideTime = aside !== null && new RegExp(`^${DAY}${TIME}$`).test(aside) ? aside : null
  const time = found[1] ?? found[2] ?? found[3] ?? asideTime ?? found[7] ?? found[8] ?? found[9] ?? null
  if (!isName(found[4], time !== null)) return null
  return {
    name: found[4],
    role: asideTime === null ? aside : null,
    time,
    words: at(found[0].length),
    form: 'label',
  }
}

/** One to four words, each with a capital (or a handle); or a single small word. */
function isName(name: string, timed: boolean): boolean {
  if (isFieldLabel(name) && !isHandleLike(name)) return false
  if (isHandleLike(name)) return true
  if (/^(?:[A-Z]+-\d|(?:REQ|N?FR|US|UC|AC|BR|SR|UR|TC|CR|ID)[ _]?\d)/.test(name)) return false
  const words = name.split(' ')
  if (words.length === 1 && (timed || /^\p{Ll}{2,15}$/u.test(name))) return true
  return words.every(
    (word, index) =>
      /^[\p{Lu}\p{N}\p{Lo}]/u.test(word) ||
      (index > 0 && ROLE_WORD.test(word)) ||
      (index > 0 && /^(?:of|de|van|von|da|del|der|la|bin|al|the|and)$/.test(word)),
  )
}
