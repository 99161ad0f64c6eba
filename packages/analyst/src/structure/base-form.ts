/** The base form of a regular or common irregular verb: "supports" → "support", "losing" → "lose". */
import { rememberTexts } from '../remember.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  had: 'have',
  has: 'have',
  having: 'have',
  did: 'do',
  done: 'do',
  does: 'do',
  goes: 'go',
  went: 'go',
  gone: 'go',
  made: 'make',
  making: 'make',
  sent: 'send',
  lost: 'lose',
  losing: 'lose',
  kept: 'keep',
  built: 'build',
  shown: 'show',
  showed: 'show',
  given: 'give',
  gave: 'give',
  giving: 'give',
  taken: 'take',
  took: 'take',
  taking: 'take',
  seen: 'see',
  saw: 'see',
  written: 'write',
  wrote: 'write',
  writing: 'write',
  chosen: 'choose',
  chose: 'choose',
  choosing: 'choose',
  found: 'find',
  held: 'hold',
  paid: 'pay',
  said: 'say',
  told: 'tell',
  got: 'get',
  gotten: 'get',
  getting: 'get',
  hidden: 'hide',
  hid: 'hide',
  hiding: 'hide',
  begun: 'begin',
  began: 'begin',
  brought: 'bring',
  bought: 'buy',
  left: 'leave',
  met: 'meet',
  run: 'run',
  ran: 'run',
  running: 'run',
  set: 'set',
  setting: 'set',
  put: 'put',
  read: 'read',
  let: 'let',
  known: 'know',
  knew: 'know',
  split: 'split',
  splitting: 'split',
  sold: 'sell',
  thought: 'think',
  understood: 'understand',
  broken: 'break',
  broke: 'break',
  driven: 'drive',
  drawn: 'draw',
  using: 'use',
  used: 'use',
  seeing: 'see',
  being: 'be',
  logging: 'log',
  logged: 'log',
  tagging: 'tag',
  tagged: 'tag',
  flagged: 'flag',
  flagging: 'flag',
  submitted: 'submit',
  submitting: 'submit',
  permitted: 'permit',
  cancelled: 'cancel',
  cancelling: 'cancel',
  labelled: 'label',
  transferred: 'transfer',
  transferring: 'transfer',
  referred: 'refer',
  mapped: 'map',
  mapping: 'map',
  stopped: 'stop',
  stopping: 'stop',
  died: 'die',
  tied: 'tie',
  lying: 'lie',
  dying: 'die',
  crashes: 'crash',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  am: 'be',
  analyses: 'analyse',
  analyzes: 'analyze',
  closes: 'close',
  uses: 'use',
  syncs: 'sync',
  syncing: 'sync',
  synced: 'sync',
}

/** Most words come again and again. */
export const baseForm: (word: string) => string = rememberTexts(baseFormOf, { atLeast: 1024, longest: 40 })

function baseFormOf(word: string): string {
  const lower = word.toLowerCase()
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined
  if (irregular !== undefined) return irregular
  if (known(lower) || /[^e]eed$/.test(lower)) return lower
  for (const candidate of candidates(lower)) if (known(candidate)) return candidate
  return regular(lower)
}

const known = (word: string): boolean => PLAIN_VERBS.has(word) || NOUN_LIKE_VERBS.has(word)

function* candidates(word: string): Generator<string> {
  if (word.endsWith('ies')) yield `${word.slice(0, -3)}y`
  if (word.endsWith('es')) yield word.slice(0, -2)
  if (word.endsWith('s')) yield word.slice(0, -1)
  if (word.endsWith('ied')) yield `${word.slice(0, -3)}y`
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    yield stem
    yield `${stem}e`
    if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1)
  }
  if (word.endsWith('ed')) yield word.slice(0, -1)
}

/** For a verb not in the lists: the commonest spelling rules, nothing clever. */
function regular(word: string): string {
  if (word.length < 5) return word
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z|o)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is'))
    return word.slice(0, -1)
  const ending = word.endsWith('ing') ? 'ing' : word.endsWith('ed') ? 'ed' : ''
  if (ending === '') return word
  const stem = word.slice(0, -ending.length)
  if (stem.length < 3 || !/[aeiouy]/.test(stem)) return word
  if (stem.at(-1) === stem.at(-2) && !/(?:ll|ss|zz|ff)$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou][aeiou][bcdgklmnprstvz]|at|iz|is|ur|ut|ag|ev|iv|av|os|uc|as|rs|rc|rg|ns|nc)$/.test(
    stem,
  ) && !/(?:it|er|or|en|on|et|op|in|el|al|ail|ain|oad|ow|ay|ey)$/.test(stem)
    ? `${stem}e`
    : stem
}

/** "finance managers" → "finance manager"; words that only look plural are kept. */
export const singular: (word: string) => string = rememberTexts(singularOf, { atLeast: 1024, longest: 40 })

function singularOf(word: string): string {
  if (/^[A-Z]{2,}s$/.test(word)) return word.slice(0, -1)
  const lower = word.toLowerCase()
  if (
    /^(?:data|media|analytics|news|sales|business|process|access|address|status|bus|gas|series|species|always|https?|aws|sms|os|saas|ios|devops|css|js|gps|dns|tls|us|is|this|has|was|its|logs?)$/.test(
      lower,
    )
  )
    return word
  if (lower === 'people') return 'person'
  if (/ies$/.test(lower) && lower.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sses|shes|ches|xes|zes)$/.test(lower)) return word.slice(0, -2)
  if (/[^s]s$/.test(lower) && !/(?:us|is|ss|ics|ness)$/.test(lower) && lower.length > 3)
    return word.slice(0, -1)
  return word
}
