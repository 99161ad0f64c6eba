/**
 * One walk over one message: sentence after sentence, each with an outcome.
 *
 * What was said before stays in mind: the thing "it" stands for, the line that
 * introduces a list, a question that waits for its answer, the requirement that
 * criteria and corrections belong to.
 */
import { judge, type Judged } from '../decide/judge.ts'
import { asksForIt } from '../genre/describes-product.ts'
import { genreWithin, type Genre } from '../genre/genre.ts'
import { keyStems, readWords } from '../inference/words.ts'
import { readStory, type Story } from '../story/story.ts'
import type { Sentence } from '../text/read-text.ts'
import { fluent, withoutRunUp } from '../write/fluent.ts'
import { tidy } from '../write/phrase.ts'
import { titleOf } from '../write/title.ts'
import { readUtterance, type Utterance } from '../write/utterance.ts'
import { statementOf, wordingOf } from '../write/wording.ts'
import { correct, correctionIn, isCorrection } from './corrections.ts'
import { draftOf, type Proposal } from './draft.ts'
import { commandsIn } from './edits.ts'
import type { Quote, SaidMessage, SentenceNote, Step, UnquotedEdit } from './heard.ts'
import { begunBy, introduces, underLead } from './leads.ts'
import { isAnother, stillWaiting, type Manner, type Memory, type Mind, type Waiting } from './mind.ts'
import { quotesOf } from './quotes.ts'
import { asAnswer, asQuestion, replyTo, settles, waitsForAnswer } from './reply.ts'
import { comparable, relate, type Comparable } from './same.ts'
import {
  asideByKind,
  asideByReference,
  asideByVerdict,
  NOT_READ,
  NOT_WANTED,
  UNDECIDED,
  type Aside,
} from './set-aside.ts'
import { criterionIn, headingOver, isCriterionUnder, isUndecided, ticketOf } from './tickets.ts'
import { thingNamed } from './thing-named.ts'
import { ofToday, unitsDescribed, unitsOf } from './units.ts'
import { thingTakenBack } from './withdrawals.ts'

export class Listener {
  readonly steps: Step[] = []
  readonly notes: SentenceNote[] = []
  readonly message: SaidMessage
  /** Questions that got their answer without becoming a requirement. */
  readonly #closed = new Set<SentenceNote>()
  readonly #memory: Memory
  readonly #mind: Mind
  readonly #silent: boolean
  readonly #genre: Genre
  readonly #manner: readonly string[]
  readonly #describes: boolean
  /** Each paragraph's first sentence. */
  readonly #paragraphs = new Map<number, number>()
  #replies = false

  constructor(message: SaidMessage, memory: Memory, { genre, terse, describes, mind, silent }: Manner) {
    this.message = message
    this.#memory = memory
    this.#genre = genre
    this.#manner = terse ? ['terse'] : []
    this.#describes = describes
    this.#mind = mind
    this.#silent = silent
  }

  /** Those that nobody answered so far. */
  get openQuestions(): readonly SentenceNote[] {
    return this.notes.filter((note) => note.reason === 'question' && !this.#closed.has(note))
  }

  /** Another message follows: tickets are the message's own. */
  end(sentences: number): void {
    this.#mind.sentences += sentences
    if (this.#mind.last !== null) this.#mind.last = { ...this.#mind.last, ticket: '' }
  }

  hear(said: Sentence): void {
    const sentence = underLead(said, this.#mind.lead, this)
    if (this.#mind.lead?.by !== this && sentence === said) this.#mind.lead = null
    if (!this.#paragraphs.has(sentence.paragraph)) this.#paragraphs.set(sentence.paragraph, sentence.index)
    const aside = asideByKind(sentence) ?? asideByReference(sentence)
    if (introduces(sentence.text)) this.#mind.lead = { sentence, by: this }
    if (aside !== null) return this.#setAside(sentence, aside)
    if (
      this.#edits(sentence) ||
      this.#isCriterion(sentence) ||
      this.#corrects(sentence) ||
      this.#takesBack(sentence)
    )
      return
    const asked = this.#mind.waiting
    if (this.#answers(sentence)) return
    // "Seven years." by itself may be a wish; after somebody's question it is a reply that was not understood.
    this.#replies = asked !== null && asked.by !== this && this.#mind.waiting === null
    if (waitsForAnswer(sentence.text))
      this.#mind.waiting = {
        sentence,
        by: this,
        note: this.notes.length,
        answering: null,
        earlier: this.#askedBefore(sentence),
      }
    this.#requirementsIn(sentence)
  }

  #edits(sentence: Sentence): boolean {
    const commands = commandsIn(sentence.text)
    const evidence = this.#quotes(sentence)[0]
    const first = commands[0]
    if (first === undefined || evidence === undefined) return false
    for (const { id, ...change } of commands)
      this.steps.push({ step: 'edit', edit: { ...change, key: id, evidence } })
    this.#note(sentence, 'edited', first.id, 'It changes a requirement by command.')
    return true
  }

  /** An item under "Acceptance criteria" belongs to the requirement above it. */
  #isCriterion(sentence: Sentence): boolean {
    const { last } = this.#mind
    if (last === null || !isCriterionUnder(sentence, last.ticket)) return false
    if (isUndecided(sentence.text)) {
      this.#setAside(sentence, UNDECIDED)
      return true
    }
    const criterion = criterionIn(sentence.text)
    this.steps.push({ step: 'refine', key: last.key, criterion, evidence: this.#quotes(sentence) })
    this.#note(sentence, 'refined', last.key, 'It is an acceptance criterion of the requirement above it.')
    return true
  }

  /** "Make that 5 seconds, not 10.", said of the requirement before. */
  #corrects(sentence: Sentence): boolean {
    const last = this.#mind.last
    if (this.#silent && last !== null && isCorrection(sentence.text)) return true
    const correction = last === null ? null : correctionIn(sentence.text, last.statement)
    if (last === null || correction === null) return false
    this.#mind.last = { ...last, statement: correct(last.statement, correction) }
    return this.#edit(
      sentence,
      { kind: 'correct', key: last.key, ...correction },
      'It corrects the requirement before it.',
    )
  }

  /** "Forget the badges": what was asked for is retired; what was not is out of scope. */
  #takesBack(sentence: Sentence): boolean {
    const thing = thingTakenBack(sentence.text)
    if (thing === null) return false
    const name = keyStems(readWords(thing))
    const meant = this.#memory.earlier.about(name) ?? this.#memory.earlier.mentioning(name)
    if (meant === undefined) {
      this.#setAside(sentence, NOT_WANTED)
      return true
    }
    const reason = `It was said: “${tidy(sentence.text)}”`
    return this.#edit(
      sentence,
      { kind: 'retire', key: meant.key, reason },
      'It takes back what was asked for before.',
    )
  }

  #edit(sentence: Sentence, edit: UnquotedEdit, why: string): boolean {
    const evidence = this.#quotes(sentence)[0]
    if (evidence === undefined) return false
    this.steps.push({ step: 'edit', edit: { ...edit, evidence } })
    this.#note(sentence, 'edited', edit.key, why)
    return true
  }

  /** The sentence after somebody else's question. */
  #answers(sentence: Sentence): boolean {
    const waiting = this.#mind.waiting
    if (waiting === null) return false
    if (!isAnother(sentence, this, waiting)) {
      if (waiting.by !== this || sentence.turn !== waiting.sentence.turn) this.#mind.waiting = null
      return false
    }
    this.#mind.waiting = null
    const reply = replyTo(
      asQuestion(fluent(waiting.sentence.text)),
      fluent(sentence.text),
      this.#mind.last !== null,
    )
    if (reply === null) this.#mind.waiting = stillWaiting(waiting, sentence, this)
    if (settles(reply, sentence.text)) this.#close(waiting)
    switch (reply?.reply) {
      case 'says it':
        this.#wasAnswered(waiting, this.#requirementsIn(sentence))
        return true
      case 'fills in':
        return this.#fillsIn(sentence, waiting, reply.criterion)
      case 'refuses':
        this.#setAside(sentence, { reason: 'out_of_scope', why: 'It answers no.' })
        return true
      case 'wants':
        return this.#wants(sentence, waiting, reply.clause)
      case undefined:
        return false
    }
  }

  /** "For how long?" — "At least four hours.": what the requirement before left open. */
  #fillsIn(sentence: Sentence, waiting: Waiting, criterion: string): boolean {
    if (this.#mind.last === null) return false
    const { key } = this.#mind.last
    this.steps.push({
      step: 'refine',
      key,
      criterion,
      evidence: [...waiting.by.#quotes(waiting.sentence), ...this.#quotes(sentence)],
    })
    this.#note(sentence, 'answered', key, 'It fills in what was left open.')
    this.#wasAnswered(waiting, key)
    return true
  }

  #wants(sentence: Sentence, waiting: Waiting, asked: string): boolean {
    const thing = this.#thing(sentence)
    const clause =
      thing === null
        ? asked
        : asked.replace(/\b(in|on|from|with|for) (?:it|that|there)(?=\W*$)/i, `$1 ${thing}`)
    const wording = wordingOf(clause, { story: null, role: null, it: thing, isItem: false })
    if (wording === null) return false
    const utterance = readUtterance(clause)
    const judged = asAnswer(this.#judge(sentence, utterance, null, []))
    const evidence = [...waiting.by.#quotes(waiting.sentence), ...this.#quotes(sentence)]
    const key = this.#propose(sentence, {
      wording: { ...wording, form: 'answer' },
      judged,
      utterance,
      evidence,
      title: null,
      weight: null,
    })
    this.#note(sentence, 'answered', key, 'It answers the question before it.')
    this.#wasAnswered(waiting, key)
    return true
  }

  #wasAnswered(waiting: Waiting, key: string | null): void {
    const asked = waiting.by.notes[waiting.note]
    if (asked === undefined || key === null) return
    waiting.by.notes[waiting.note] = {
      ...asked,
      outcome: 'answered',
      key,
      reason: null,
      why: 'It is the question that the next speaker answers.',
    }
  }

  #close(waiting: Waiting): void {
    for (let each: Waiting | null = waiting; each !== null; each = each.earlier) {
      const asked = each.by.notes[each.note]
      if (asked !== undefined) each.by.#closed.add(asked)
    }
  }

  /** What was asked in one breath is answered in one. */
  #askedBefore({ turn }: Sentence): Waiting | null {
    const { waiting } = this.#mind
    return waiting?.by === this && waiting.sentence.turn === turn ? waiting : null
  }

  /** Proposes what a sentence puts forward; the key of the first, or null when it was set aside. */
  #requirementsIn(sentence: Sentence): string | null {
    const { lead } = this.#mind
    const { units, role, title, extra, completesLead, weight } =
      this.#describes && sentence.kind === 'prose' && !asksForIt(sentence.text)
        ? unitsDescribed(sentence)
        : unitsOf(sentence, lead?.sentence ?? null)
    const begun = completesLead && lead !== null ? lead.by.#quotes(lead.sentence) : []
    let first: string | null = null
    let refined = false
    let doubt: Judged | null = null
    for (const { text: said, place, part, wording: described } of units) {
      const text = withoutRunUp(fluent(said))
      const utterance = readUtterance(text)
      const story = readStory(text, utterance.tokens)
      const judged = this.#judge(sentence, utterance, story, [...extra, ...ofToday(sentence, units)])
      doubt ??= judged
      if (!judged.yes) continue
      const around = { story, role, it: this.#thing(sentence), isItem: sentence.kind === 'item' }
      const wording = described ?? wordingOf(text, around)
      if (wording?.form === 'unwanted') {
        this.#setAside(sentence, NOT_WANTED)
        return null
      }
      if (wording === null || wording.deed.length < 2) continue
      const evidence = [...begun, ...quotesOf(this.message, sentence, place, part)]
      const key = this.#propose(sentence, { wording, judged, utterance, evidence, title, weight })
      if (first === null) refined = this.steps.at(-1)?.step === 'refine'
      first ??= key
    }
    if (first === null && doubt !== null)
      this.#setAside(sentence, doubt.yes ? NOT_READ : asideByVerdict(sentence, doubt))
    if (first !== null && refined)
      this.#note(sentence, 'refined', first, 'It says more about a requirement that was there already.')
    if (first !== null && !refined) this.#note(sentence, 'requirement', first, 'It says what is wanted.')
    return first
  }

  #judge(sentence: Sentence, utterance: Utterance, story: Story | null, extra: readonly string[]): Judged {
    const { text, tokens, clause, conditions } = utterance
    const opensItem = sentence.kind === 'item' && this.#paragraphs.get(sentence.paragraph) === sentence.index
    return judge({
      text,
      tokens,
      clause,
      isStory: story !== null,
      conditions: conditions.length,
      genre: genreWithin(this.#genre, sentence.text),
      heading: headingOver(sentence),
      extra: [
        ...(this.#replies ? [] : this.#manner),
        ...(opensItem ? ['item'] : []),
        ...begunBy(sentence),
        ...extra,
      ],
    })
  }

  /** Proposes, or adds to what is there. Gives the key of the requirement it went to. */
  #propose(sentence: Sentence, { wording, judged, utterance, evidence, title, weight }: Proposal): string {
    const key = `R${this.#memory.heardSoFar + 1}`
    const candidate = comparable(key, statementOf(wording), titleOf(wording))
    const relation = relate(candidate, wording, this.#memory.earlier)
    const thing = thingNamed(wording)
    if (thing !== null) this.#mind.it = { thing, at: this.#mind.sentences + sentence.index }
    if (this.#silent && relation?.is !== 'refinement') return this.#recall(candidate)
    if (relation !== null && relation.is !== 'part') {
      this.steps.push({
        step: 'refine',
        key: relation.of,
        criterion: relation.is === 'copy' ? null : statementOf(wording),
        evidence,
      })
      return relation.of
    }
    this.#memory.heardSoFar += 1
    this.#memory.earlier.add(candidate)
    const speaker = sentence.speaker ?? this.message.speaker ?? null
    const headings = sentence.lead === null ? sentence.headings : [...sentence.headings, sentence.lead]
    const draft = draftOf({
      said: weight === null ? sentence.text : `${sentence.text} ${weight}`,
      wording,
      judged,
      modal: utterance.clause.modal,
      headings,
      genre: this.#genre,
      speaker,
      label: title,
    })
    this.steps.push({
      step: 'propose',
      heard: { key, draft, evidence, refines: relation === null ? [] : [relation.of], speaker },
    })
    this.#mind.last = { key, ticket: ticketOf(sentence), statement: draft.statement }
    return key
  }

  /** What was asked for then is known by now, if it still stands, under a key of its own. */
  #recall(candidate: Comparable): string {
    const known = this.#memory.earlier.copyOf(candidate) ?? this.#memory.earlier.wordedAs(candidate)
    this.#mind.last = known === undefined ? null : { key: known.key, ticket: '', statement: known.statement }
    return known?.key ?? candidate.key
  }

  /** What "it" stands for here: the thing named last, at most three sentences ago. */
  #thing(sentence: Sentence): string | null {
    return this.#mind.it !== null && this.#mind.sentences + sentence.index - this.#mind.it.at <= 3
      ? this.#mind.it.thing
      : null
  }

  #setAside(sentence: Sentence, { reason, why }: Aside): void {
    this.notes.push({ ...this.#placeOf(sentence), outcome: 'set_aside', key: null, reason, why })
  }

  #note(
    sentence: Sentence,
    outcome: 'requirement' | 'refined' | 'edited' | 'answered',
    key: string,
    why: string,
  ): void {
    this.notes.push({ ...this.#placeOf(sentence), outcome, key, reason: null, why })
  }

  #placeOf({ parts }: Sentence): { message_id: string; start: number; end: number } {
    const start = parts[0]?.start ?? 0
    return { message_id: this.message.id, start, end: parts.at(-1)?.end ?? start }
  }

  #quotes(sentence: Sentence): Quote[] {
    return quotesOf(this.message, sentence, null, null)
  }
}
