/**
 * Verb phrases that stand in a row: "record talks, write notes and send them" is
 * three deeds, "create, edit and share notes" is one, because they share their object.
 */
import { readTokens } from '../language/tokens.ts'
import { baseForm } from '../structure/base-form.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../structure/verbs.ts'
import { tidy } from '../write/phrase.ts'
import { wordSet } from '../word-set.ts'

type Form = 'base' | 'third' | 'ing'

/** What products do in descriptions, beyond the verbs of specifications. */
const MORE_VERBS = wordSet(`
  discover explore learn buy sell rent hire donate play listen hear sing compose chat talk meet trade invest borrow
  cook travel stay study practice practise teach sketch draw paint design illustrate edit write rewrite paraphrase
  proofread draft record transcribe dictate translate caption dub narrate animate render upscale crop convert
  collaborate comment annotate bookmark save rate recommend shop browse purchase subscribe stream watch download
  upload swipe match date message call text dial log measure count diagnose treat prescribe consult ship deliver
  pick pack return exchange compare monitor alert protect insure lend bank transfer send budget forecast
  connect combine bring turn house carry feature showcase cover contain serve clone remix mix master scrape crawl
  answer ask summarize summarise outline brainstorm research cite solve prove grade quiz test simulate model visualize plot chart map
  deploy host debug code program compile automate orchestrate schedule plan book reserve organize organise coordinate arrange
  publish post share follow like tweet pin vote petition campaign fund raise crowdfund list advertise
  type tap paste snap speak fill refine join trim merge mute zoom embed lock pin hide scale colour color illustrate hum detect react respond
  refine join record transcribe ship power grow apply earn win chart invite swap enjoy
  help let allow enable offer provide give make keep take find get see view access read become pair swap
`)
/** These praise. What they are said of is an effect on people, not a deed of the product. */
const PRAISING = wordSet(`
  enhance improve streamline empower revolutionize revolutionise elevate boost unlock redefine reimagine simplify
  become rely trust love enjoy ensure care strive believe aim commit feel stand pride save deserve need want think know
  be unleash supercharge maximize maximise delight inspire change understand experience eliminate reduce increase
  optimize optimise accelerate foster promote drive push bridge blend stay go work look come continue exist remain
  grow succeed thrive focus specialize specialise differ aspire pioneer lead democratize democratise evolve
  transform bring make get take keep harness leverage strengthen encourage cater cut free spend waste
  partner break have do say deliver help gain achieve reach build live mean live-up deepen own rank operate
`)
/** Said with these, praising verbs do something after all: "turn ideas into prompts", "bring sellers together". */
const CONCRETE_AFTER =
  /^(?:transform|break|bring|make|take|build|keep|help|deliver|reach|set|get|save|simplify|change|cut|optimi[sz]e|work|reduce|eliminate|improve|reach|go|operate) (?:(?:with|in|on|offline|across|without)\b|(?:[\p{L}\d’',-]+ ){1,8}into |(?:.{3,60} )together\b|(?:.{0,40} )?(?:payments?|calls?|appointments?|reservations?|bookings?|notes|purchases?|orders?|websites?|apps?|forms?|tests|photos?|pictures|track of|records?|resumes?|workflows?|playlists?|background|noise|parcels?|meals?|food|groceries|packages?|reports?|answers?|articles?|content|files?|offline|games?)\b)/iu
const EFFECTS =
  /^[\p{L}-]+ (?:(?:the|their|your|a|an|more|better|greater|new|user[’']s|users[’']|its|valuable|any|all|to) )*(?:time|productivity|creativity|efficiency|potential|experiences?|life|lives|journey|peace of mind|success|growth|confidence|goals?|possibilities|inspiration|way|effort|difference|best|value|benefits?|dreams?|joy|power|magic|needs?|everything)\b/iu

const SAVINGS =
  /^(?:save|cut|free|reduce|earn|make|spend) (?:[\p{L}’']+ ){0,3}?(?:time|money|hours|minutes|costs?|effort|energy|lives)\b/iu

/** Whether it says something that can be built and tried. */
export function isConcrete(deed: string, byPeople = false): boolean {
  const [first = '', second = ''] = deed.split(' ')
  const bare = isAdverb(first) ? deed.slice(first.length + 1) : deed
  const verb = isAdverb(first) ? second : first
  if (bare.split(' ').length < 2 || EFFECTS.test(bare) || SAVINGS.test(bare)) return false
  if (CONCRETE_AFTER.test(bare)) return true
  if (byPeople && THEIRS.has(verb.toLowerCase())) return true
  return !PRAISING.has(verb.toLowerCase())
}

/** Of a product these say nothing, of people they do: "get alerts", "keep a diary". */
const THEIRS = wordSet('get keep take make build earn win follow write cut free work bring operate save')

const VERBS_IN_LY = wordSet('apply reply supply rely multiply comply fly imply')

/** "securely", not "apply". */
export const isAdverb = (word: string): boolean =>
  /^\p{L}+ly$/iu.test(word) && !VERBS_IN_LY.has(word.toLowerCase())

const isVerb = (base: string): boolean =>
  PLAIN_VERBS.has(base) ||
  NOUN_LIKE_VERBS.has(base) ||
  MORE_VERBS.has(base) ||
  PRAISING.has(base) ||
  /(?:ize|ise|ify|ate)$/.test(base)

const NOUNS_IN_ING = wordSet(`
  pricing billing marketing engineering housing banking clothing meeting accounting everything anything something
  nothing morning evening bring king ring thing string spring wing ceiling lightning wedding shipping
  advertising branding budgeting catering consulting gaming networking outing offspring parking plumbing roofing
`)

/** In which form a word would be a verb; null when it would be none. */
function formOf(word: string): Form | null {
  const lower = word.toLowerCase().replace(/[^\p{L}-].*$/u, '')
  if (lower.length > 4 && lower.endsWith('ing') && !NOUNS_IN_ING.has(lower)) return 'ing'
  const base = baseForm(lower)
  if (base !== lower && lower.endsWith('s') && !lower.endsWith('ss') && isVerb(base)) return 'third'
  return isVerb(lower) ? 'base' : null
}

/** Whether these words begin with a verb (of that form), with or without an adverb before it. */
export function startsDeed(text: string, form: Form | null): boolean {
  const [first = '', second = ''] = text.split(/\s+/)
  const is = formOf(isAdverb(first) ? second : first)
  return is !== null && (form === null || is === form)
}

const SEPARATOR =
  /,\s+(?:and\s+|or\s+|but\s+)?(?:then\s+|also\s+|even\s+)?|\s+(?:and|or)\s+(?:then\s+|also\s+|even\s+)?|;\s+(?:and\s+)?/g

/** The deeds that stand in a row, each with its own object. */
export function deedsOf(predicate: string): string[] {
  const text = tidy(predicate.trim())
  if (text === '') return []
  const form = formOf(firstVerb(text))
  if (form === null) return [text]
  const deeds: string[] = []
  let start = 0
  for (const found of text.matchAll(SEPARATOR)) {
    const before = text.slice(start, found.index).trim()
    const after = text.slice(found.index + found[0].length)
    if (!beginsAnother(before, after, form)) continue
    deeds.push(before)
    start = found.index + found[0].length
  }
  return [...deeds, text.slice(start).trim()].filter((deed) => deed !== '')
}

function firstVerb(text: string): string {
  const [first = '', second = ''] = text.split(' ')
  return isAdverb(first) ? second : first
}

const OPENS_OBJECT =
  /^(?:one|both|online|offline|directly|instantly|together|back|an?|the|your|their|its|his|her|our|my|any|all|some|new|what|how|which|it|them|from|with|to|for|on|in|by|as|every|each|other|\d+|more|real-time|[\p{L}]+ly|[A-Z]\w+)$/u

const PARTICLE = /^(?:up|out|in|off|on|down|back|over|away)$/

/** "record talks", not yet "record" or "record, cut": behind the last of the verbs something stands. */
function hasObject(words: readonly string[], form: Form): boolean {
  let at = isAdverb(words[0] ?? '') ? 1 : 0
  for (; at < words.length; at += 1) {
    const joins = words[at]?.endsWith(',') === true || /^(?:and|or)$/.test(words[at + 1] ?? '')
    if (formOf(words[at] ?? '') !== form || !joins) break
    if (/^(?:and|or)$/.test(words[at + 1] ?? '')) at += 1
  }
  const behind = words.slice(at + 1)
  return behind.length > (PARTICLE.test(behind[0] ?? '') ? 1 : 0)
}

/** "stores notes and fills them in": a verb that no list holds, by its place in the sentence. */
function taggedForm(before: string, after: string): Form | null {
  const at = before.length + 5
  const token = readTokens(`${before} and ${after}`).find(({ start }) => start >= at)
  return token?.pos === 'VERB' && /[^s]s$/.test(token.lower) ? 'third' : null
}

const ALSO_NOUNS = wordSet(
  'answer post trade travel talk play design sketch match date message call exchange list like vote sell',
)
const BEHIND_NOUN =
  /^(?:to|of|for|in|on|at|with|from|by|about|that|which|who|when|where|as|are|is|can|will|per|you)$/

/** Something done to something has gone before, and another verb of its form follows. */
function beginsAnother(before: string, after: string, form: Form): boolean {
  if (!hasObject(before.split(' '), form)) return false
  const verb = firstVerb(after)
  if ((formOf(verb) ?? taggedForm(before, after)) !== form || /[,;]$/.test(verb)) return false
  const [next = '', then = ''] = after
    .slice(after.indexOf(verb) + verb.length)
    .trim()
    .split(/\s+/)
  const joins = /^(?:and|or)$/.test(next) && formOf(then) === form
  if (joins && (form === 'third' || !NOUN_LIKE_VERBS.has(verb.toLowerCase()))) return true
  if (next === '' || /^(?:and|or|,)/.test(next)) return false
  const lower = verb.toLowerCase()
  if (form === 'ing') return true
  if (form === 'third')
    return (
      !(NOUN_LIKE_VERBS.has(baseForm(lower)) || ALSO_NOUNS.has(baseForm(lower))) || !BEHIND_NOUN.test(next)
    )
  return (
    (PLAIN_VERBS.has(lower) && !NOUN_LIKE_VERBS.has(lower)) ||
    OPENS_OBJECT.test(next) ||
    after
      .split(/\s+/)
      .slice(1, 3)
      .some((word) => /(?:[^s]s|ing|tion|ment)[.,]?$/.test(word))
  )
}

/** A verb and what follows it, in one line. */
export const joined = (verb: string, rest: string): string => tidy(`${verb} ${rest}`)
