/**
 * English or not, sentence by sentence, by counting the commonest words.
 *
 * A sentence too short to tell goes with its paragraph, and without any sign is
 * taken for English: product names and "OK" are said in every language.
 */
import { wordSet } from '../word-set.ts'

export type SentenceLanguage = 'en' | 'other' | 'none'

const ENGLISH = wordSet(
  'the of and to a in is that it for on with as are this be at by from or an have has not but we they you i he she was were will would can could should must shall may need needs want if when then there their our your my its which who what how all any each every more some than only so do does did no yes into also about just like get after before please user users system',
)
/** German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Czech, Turkish; words that English has too are left out. */
const FOREIGN = wordSet(
  'der das und ist nicht mit ein eine einen einem einer für auf von zu dem des sich wir sie ich ihr muss müssen soll sollen kann können wird werden wurde haben sind auch bei nach aus oder wenn dass wie nur noch über unter bitte nutzer benutzer ' +
    'le la les et est une dans pour que qui sur pas avec nous vous ils elle sont ce cette ces doit doivent peut peuvent être avoir du au aux par mais ou où je tu il très votre notre ' +
    'el los las es una por para con del al se que lo su sus debe deben puede pueden ser está están más pero como cuando todos usuario usuarios sistema nosotros ' +
    'il lo gli di che è sono della delle dei nel nella con deve devono può possono essere anche più ' +
    'os um uma da das em nos nas não com são seu sua pode podem mais usuário ' +
    'het een en niet voor zijn wordt worden moet moeten kan kunnen ook naar bij wij deze dat ' +
    'och att det som är på för av inte har ett eller og ikke til jeg skal ' +
    'się nie jest że oraz musi może są jak dla být která který nebo při také ' +
    've bir bu için ile olarak olan kullanıcı gerekir',
)
const ADDRESS = /\b[a-z][a-z\d+.-]{1,20}:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@[^\s@]{1,64}\.[^\s@]{1,64}/gi
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u
/** Scripts that put no blanks between words: two characters count as a word. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const MOST_WORDS = 60

interface Signs {
  readonly english: number
  readonly foreign: number
  readonly otherScript: number
  readonly words: number
}

/** One answer per sentence, in order; sentences of one paragraph help each other. */
export function guessLanguages(
  sentences: readonly { readonly text: string; readonly paragraph: number }[],
): SentenceLanguage[] {
  const signs = sentences.map((sentence) => readSigns(sentence.text))
  const paragraphs = new Map<number, Signs>()
  sentences.forEach((sentence, index) => {
    const here = signs[index]
    if (here) paragraphs.set(sentence.paragraph, add(paragraphs.get(sentence.paragraph), here))
  })
  return sentences.map((sentence, index) => decide(signs[index], paragraphs.get(sentence.paragraph)))
}

function decide(own: Signs | undefined, around: Signs | undefined): SentenceLanguage {
  if (!own || own.words === 0) return 'none'
  if (own.otherScript * 2 >= own.words) return 'other'
  const clear = Math.abs(own.english - own.foreign) > 1 || (own.words > 5 && own.english !== own.foreign)
  const judged = clear || !around ? own : around
  if (own.foreign === 0 && (own.english > 1 || (own.english > 0 && own.words > 3))) return 'en'
  const enough = judged.words > 3 ? 2 : 1
  return judged.foreign >= enough && judged.foreign > judged.english ? 'other' : 'en'
}

function readSigns(text: string): Signs {
  const head = text.slice(0, 2_000)
  const found = (/:\/\/|www\.|@/i.test(head) ? head.replaceAll(ADDRESS, ' ') : head).match(WORD) ?? []
  let english = 0
  let foreign = 0
  let otherScript = 0
  const counted = Math.min(found.length, MOST_WORDS)
  for (let index = 0; index < counted; index += 1) {
    const word = (found[index] ?? '').toLowerCase()
    if (ENGLISH.has(word)) english += 1
    else if (FOREIGN.has(word)) foreign += 1
    else if (OTHER_SCRIPT.test(word)) otherScript += UNSPACED.test(word) ? Math.ceil(word.length / 2) : 1
    else if (/[äöüßéèêàçñõãåøæčšžěřůłśżğşı]/.test(word)) foreign += 0.5
  }
  return { english, foreign, otherScript, words: counted }
}

function add(one: Signs | undefined, other: Signs): Signs {
  if (!one) return other
  return {
    english: one.english + other.english,
    foreign: one.foreign + other.foreign,
    otherScript: one.otherScript + other.otherScript,
    words: one.words + other.words,
  }
}
