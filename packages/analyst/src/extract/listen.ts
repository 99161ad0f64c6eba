/**
 * Listening to one message: sentence after sentence, in order, each with an outcome.
 *
 * What was said before stays in mind: the role a list is about, the thing "it"
 * stands for, a question that waits for its answer, the requirement that criteria
 * belong to.
 */
import { judge, type Judged } from '../decide/judge.ts'
import { headingClass } from '../decide/features.ts'
import { genreOfText, type Genre } from '../genre/genre.ts'
import { readStory, type Story } from '../story/story.ts'
import { readText, type Reading, type Sentence } from '../text/read-text.ts'
import { tidy } from '../write/phrase.ts'
import { titleOf } from '../write/title.ts'
import { readUtterance, type Utterance } from '../write/utterance.ts'
import { statementOf, wordingOf, type Wording } from '../write/wording.ts'
import { asksForMore, isFigure, pair, YES } from './answers.ts'
import { correctionIn } from './corrections.ts'
import { draftOf } from './draft.ts'
import { commandIn } from './edits.ts'
import type { Heard, KnownRequirement, Listening, Quote, SaidMessage, SentenceNote, Step } from './heard.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { fieldOf, labelOf, roleAbove } from './role-labels.ts'
import { comparable, Earlier, relate } from './same.ts'
import { asideByKind, asideByVerdict, type Aside } from './set-aside.ts'
import { thingNamed } from './thing-named.ts'

/** What one run of listening carries from message to message. */
export interface Memory {
  readonly earlier: Earlier
  heardSoFar: number
}

export function newMemory(known: readonly KnownRequirement[]): Memory {
  const earlier = new Earlier()
  for (const one of known) if (!one.inferred) earlier.add(comparable(one.key, one.statement, one.title))
  return { earlier, heardSoFar: 0 }
}

interface Waiting {
  readonly sentence: Sentence
  readonly note: number
}

/** One pass over one message. Mutable by nature: it is a walk that remembers. */
class Listener {
  readonly steps: Step[] = []
  readonly notes: SentenceNote[] = []
  readonly #message: SaidMessage
  readonly #memory: Memory
  readonly #genre: Genre
  /** Each paragraph's first sentence. */
  readonly #paragraphs = new Map<number, number>()
  #waiting: Waiting | null = null
  #it: { readonly thing: string; readonly at: number } | null = null
  #last: { readonly key: string; readonly headings: string; readonly statement: string } | null = null

  constructor(message: SaidMessage, memory: Memory, genre: Genre) {
    this.#message = message
    this.#memory = memory
    this.#genre = genre
  }

  hear(sentence: Sentence): void {
    if (!this.#paragraphs.has(sentence.paragraph)) this.#paragraphs.set(sentence.paragraph, sentence.index)
    const aside = asideByKind(sentence)
    if (aside !== null) return this.#setAside(sentence, aside)
    const command = commandIn(sentence.text)
    if (command !== null) return this.#edit(sentence, command)
    if (this.#isCriterion(sentence) || this.#corrects(sentence)) return
    if (this.#answers(sentence)) return
    if (/\?["'”’)\s]*$/.test(sentence.text)) this.#waiting = { sentence, note: this.notes.length }
    this.#requirementsIn(sentence)
  }

  #edit(sentence: Sentence, command: NonNullable<ReturnType<typeof commandIn>>): void {
    const evidence = this.#quotes(sentence)[0]
    if (evidence === undefined) return
    const { id, ...rest } = command
    this.steps.push({ step: 'edit', edit: { ...rest, key: id, evidence } })
    this.#note(sentence, 'edited', id, null, 'It changes a requirement by command.')
  }

  /** An item under "Acceptance criteria" belongs to the requirement above it. */
  #isCriterion(sentence: Sentence): boolean {
    const above = [sentence.lead ?? '', sentence.headings.at(-1) ?? '']
    if (
      this.#last === null ||
      sentence.kind !== 'item' ||
      ticketOf(sentence) === '' ||
      this.#last.headings !== ticketOf(sentence) ||
      !above.some((text) => CRITERIA.test(text))
    )
      return false
    if (/^\W*(?:tbd|todo|n\/a|\.\.\.|…)\W*$/i.test(sentence.text)) {
      this.#setAside(sentence, {
        reason: 'context',
        why: 'It only says that something is still to be decided.',
      })
      return true
    }
    const criterion = tidy(sentence.text.replace(/[☑☐✓✔✅]|\[[ xX]\]|@[\w-]+\s/gu, ' '))
    this.steps.push({ step: 'refine', key: this.#last.key, criterion, evidence: this.#quotes(sentence) })
    this.#note(
      sentence,
      'refined',
      this.#last.key,
      null,
      'It is an acceptance criterion of the requirement above it.',
    )
    return true
  }

  /** "Make that 5 seconds, not 10.", said of the requirement before. */
  #corrects(sentence: Sentence): boolean {
    const last = this.#last
    const correction = last === null ? null : correctionIn(sentence.text, last.statement)
    const evidence = this.#quotes(sentence)[0]
    if (last === null || correction === null || evidence === undefined) return false
    this.steps.push({ step: 'edit', edit: { kind: 'correct', key: last.key, ...correction, evidence } })
    this.#last = { ...last, statement: last.statement.replace(correction.from, correction.to) }
    this.#note(sentence, 'edited', last.key, null, 'It corrects the requirement before it.')
    return true
  }

  /** An answer that says all of it: "Yes, every rider should be able to turn reminders off." */
  #answersInFull(sentence: Sentence, waiting: Waiting): boolean {
    const { clause } = readUtterance(sentence.text.replace(YES, ''))
    if (clause.modal === null || clause.subject === null || clause.inverted || (clause.main?.last ?? 0) < 5)
      return false
    const before = this.steps.length
    this.#requirementsIn(sentence)
    const step = this.steps[before]
    if (step?.step === 'propose') this.#wasAnswered(waiting, step.heard.key)
    return true
  }

  /** "For how long?" — "At least four hours.": what the requirement before left open. */
  #fillsIn(sentence: Sentence, waiting: Waiting): boolean {
    if (this.#last === null || !asksForMore(waiting.sentence.text) || !isFigure(sentence.text)) return false
    const criterion = `${tidy(waiting.sentence.text)} ${tidy(sentence.text)}`
    const evidence = [...this.#quotes(waiting.sentence), ...this.#quotes(sentence)]
    this.steps.push({ step: 'refine', key: this.#last.key, criterion, evidence })
    this.#note(sentence, 'answered', this.#last.key, null, 'It fills in what was left open.')
    this.#wasAnswered(waiting, this.#last.key)
    return true
  }

  #wasAnswered({ note }: Waiting, key: string): void {
    const asked = this.notes[note]
    if (asked === undefined) return
    this.notes[note] = {
      ...asked,
      outcome: 'answered',
      key,
      reason: null,
      why: 'It is the question that the next speaker answers.',
    }
  }

  /** The sentence after somebody else's question. */
  #answers(sentence: Sentence): boolean {
    const waiting = this.#waiting
    if (waiting === null) return false
    const other =
      sentence.speaker === null
        ? sentence.turn !== waiting.sentence.turn || sentence.paragraph !== waiting.sentence.paragraph
        : sentence.speaker !== waiting.sentence.speaker
    if (!other) {
      if (sentence.turn !== waiting.sentence.turn) this.#waiting = null
      return false
    }
    this.#waiting = null
    if (this.#answersInFull(sentence, waiting) || this.#fillsIn(sentence, waiting)) return true
    const pairing = pair(waiting.sentence.text, sentence.text)
    if (pairing === null) return false
    if (pairing.kind === 'refused') {
      this.#setAside(sentence, { reason: 'out_of_scope', why: 'It answers no.' })
      return true
    }
    const utterance = readUtterance(pairing.clause)
    const wording = wordingOf(pairing.clause, {
      story: null,
      role: null,
      it: this.#thing(sentence),
      isItem: false,
    })
    if (wording === null) return false
    const judged = this.#judge(sentence, utterance, null, [])
    const key = this.#propose(
      sentence,
      { ...wording, form: 'answer' },
      { ...judged, rate: 0.8 },
      utterance,
      [...this.#quotes(waiting.sentence), ...this.#quotes(sentence)],
      null,
    )
    this.#note(sentence, 'answered', key, null, 'It answers the question before it.')
    this.#wasAnswered(waiting, key)
    return true
  }

  #requirementsIn(sentence: Sentence): void {
    const role = roleAbove(sentence)
    const field = fieldOf(sentence)
    const label = field === null ? labelOf(sentence) : null
    const body = field ?? label?.rest ?? sentence.text
    const doing = label?.isRole === true ? label.label : role
    const pieces = piecesOf(body)
    const offset = sentence.text.length - body.length
    let first: string | null = null
    let refined = false
    let doubt: Judged | null = null
    for (const piece of pieces) {
      const utterance = readUtterance(piece.text)
      const story = readStory(piece.text, utterance.tokens)
      const judged = this.#judge(sentence, utterance, story, [
        ...(doing === null ? [] : ['role-label']),
        ...(field === null ? [] : ['item', 'field']),
      ])
      doubt ??= judged
      if (!judged.yes) continue
      const wording = wordingOf(piece.text, {
        story,
        role: doing,
        it: this.#thing(sentence),
        isItem: sentence.kind === 'item',
      })
      if (wording === null || wording.deed.length < 2) continue
      const title = label !== null && !label.isRole && label.isTitle ? label.label : null
      const evidence = this.#quotes(sentence, pieces.length === 1 ? null : piece, offset)
      const key = this.#propose(sentence, wording, judged, utterance, evidence, title)
      if (first === null) refined = this.steps.at(-1)?.step === 'refine'
      first ??= key
    }
    if (first !== null)
      return this.#note(
        sentence,
        refined ? 'refined' : 'requirement',
        first,
        null,
        refined ? 'It says more about a requirement that was there already.' : 'It says what is wanted.',
      )
    if (doubt !== null)
      this.#setAside(
        sentence,
        doubt.yes
          ? {
              reason: 'unsure',
              why: 'It asks for something, but what it asks for could not be read from it.',
            }
          : asideByVerdict(sentence, doubt),
      )
  }

  #judge(sentence: Sentence, utterance: Utterance, story: Story | null, extra: readonly string[]): Judged {
    const headings = [...sentence.headings, sentence.lead].filter(
      (text) => text !== null && text !== undefined,
    )
    const heading = headings.toReversed().find((text) => headingClass(text) !== 'other') ?? headings.at(-1)
    return judge({
      text: utterance.text,
      tokens: utterance.tokens,
      clause: utterance.clause,
      isStory: story !== null,
      conditions: utterance.conditions.length,
      genre: this.#genre,
      heading,
      extra: this.#opensItem(sentence) ? ['item', ...extra] : extra,
    })
  }

  /** The first sentence of a list item; what follows it in the item explains. */
  #opensItem(sentence: Sentence): boolean {
    return sentence.kind === 'item' && this.#paragraphs.get(sentence.paragraph) === sentence.index
  }

  /** Proposes, or adds to what is there. Gives the key of the requirement it went to. */
  #propose(
    sentence: Sentence,
    wording: Wording,
    judged: Judged,
    utterance: Utterance,
    evidence: readonly Quote[],
    label: string | null,
  ): string {
    const key = `R${this.#memory.heardSoFar + 1}`
    const candidate = comparable(key, statementOf(wording), titleOf(wording))
    const relation = relate(candidate, wording, this.#memory.earlier)
    this.#remember(sentence, wording)
    if (relation !== null && relation.is !== 'part') {
      const criterion = relation.is === 'copy' ? null : statementOf(wording)
      this.steps.push({ step: 'refine', key: relation.of, criterion, evidence })
      return relation.of
    }
    this.#memory.heardSoFar += 1
    this.#memory.earlier.add(candidate)
    const headings = sentence.lead === null ? sentence.headings : [...sentence.headings, sentence.lead]
    const speaker = sentence.speaker ?? this.#message.speaker ?? null
    const draft = draftOf({
      said: sentence.text,
      wording,
      judged,
      modal: utterance.clause.modal,
      headings,
      genre: this.#genre,
      speaker,
      label,
    })
    const heard: Heard = { key, draft, evidence, refines: relation === null ? [] : [relation.of], speaker }
    this.steps.push({ step: 'propose', heard })
    this.#last = { key, headings: ticketOf(sentence), statement: draft.statement }
    return key
  }

  #remember(sentence: Sentence, wording: Wording): void {
    const thing = thingNamed(wording)
    if (thing !== null) this.#it = { thing, at: sentence.index }
  }

  /** What "it" stands for here: the thing named last, at most three sentences ago. */
  #thing(sentence: Sentence): string | null {
    return this.#it !== null && sentence.index - this.#it.at <= 3 ? this.#it.thing : null
  }

  #setAside(sentence: Sentence, { reason, why }: Aside): void {
    this.#note(sentence, 'set_aside', null, reason, why)
  }

  #note(
    sentence: Sentence,
    outcome: SentenceNote['outcome'],
    key: string | null,
    reason: SentenceNote['reason'],
    why: string,
  ): void {
    const start = sentence.parts[0]?.start ?? 0
    const end = sentence.parts.at(-1)?.end ?? start
    this.notes.push({ message_id: this.#message.id, start, end, outcome, key, reason, why })
  }

  /** The very words: the piece where it stands in one place as written, else all places of the sentence. */
  #quotes(sentence: Sentence, piece: Piece | null = null, offset = 0): Quote[] {
    const { id, text } = this.#message
    const only = sentence.parts.length === 1 ? sentence.parts[0] : undefined
    if (piece !== null && only !== undefined && text.slice(only.start, only.end) === sentence.text) {
      const start = only.start + offset + piece.start
      const end = only.start + offset + piece.end
      return [{ message_id: id, start, end, quote: text.slice(start, end) }]
    }
    return sentence.parts.map(({ start, end }) => ({
      message_id: id,
      start,
      end,
      quote: text.slice(start, end),
    }))
  }
}

const CRITERIA = /^\W*(?:acceptance criteria|definition of done|success criteria|acceptance tests?)\b/i

/** The headings above a sentence without "Acceptance criteria": what its criteria are criteria of. */
const ticketOf = (sentence: Sentence): string =>
  sentence.headings.filter((heading) => !CRITERIA.test(heading)).join('\n')

export function genreOf(readings: readonly Reading[]): Genre {
  const sentences = readings.flatMap((reading) => reading.sentences)
  return genreOfText({
    sentences,
    speakers: new Set(readings.flatMap((reading) => reading.participants)).size,
    turns: readings.reduce(
      (sum, reading) => sum + reading.turns.filter((turn) => turn.speaker !== null).length,
      0,
    ),
  })
}

export function listen(messages: readonly SaidMessage[], known: readonly KnownRequirement[] = []): Listening {
  const readings = messages.map((message) => readText(message.text, message.format))
  const genre = genreOf(readings)
  const memory = newMemory(known)
  const steps: Step[] = []
  const notes: SentenceNote[] = []
  const open: string[] = []
  for (const [index, message] of messages.entries()) {
    const reading = readings[index]
    if (reading === undefined) continue
    const listener = new Listener(message, memory, genre)
    for (const sentence of reading.sentences) listener.hear(sentence)
    steps.push(...listener.steps)
    notes.push(...listener.notes)
    for (const note of listener.notes)
      if (note.reason === 'question') open.push(tidy(message.text.slice(note.start, note.end)))
  }
  return {
    genre,
    participants: [...new Set(readings.flatMap((reading) => reading.participants))],
    steps,
    notes,
    open,
  }
}
