/**
 * One sentence of a description, clause by clause: who does what.
 *
 * "X is a Y that …", "it lets you …", "you can …", "when you …, X …", or an order to
 * the reader; openings that only set a mood are passed over. Wording is left to others.
 */
import { subjectClass } from '../decide/subject-classes.ts'
import { PRODUCT } from '../genre/describes-product.ts'
import { readTokens } from '../language/tokens.ts'
import { baseForm } from '../structure/base-form.ts'
import { tidy } from '../write/phrase.ts'
import { deedsOf, isAdverb, isConcrete, joined, startsDeed } from './verb-phrases.ts'

/** Who does it, and what: one clause of a description. */
export interface Told {
  /** The product as it is called here, or null when it is people who do it. */
  readonly product: string | null
  readonly who: string | null
  readonly deed: string
  readonly condition: string | null
}

/** Openings that set a mood: the clause behind their comma is what is told. */
const MOOD = new RegExp(
  String.raw`^(?:whether|no matter|once|from|with|powered|built|designed|thanks|by|as|since|founded|launched|at its|at the|for|unlike|in (?:just|a few|addition|seconds|minutes|\d)|best of all|plus|additionally|moreover|furthermore|also|simply|today|now|using|known|established|based|headquartered|owned|instead|beyond|along|alongside|on top|over|through|combining|offering|featuring)\b[^.]{0,240}?,\s+(?:and )?(?=(?:it|its|you|users?|we|our|people|customers?|teams?|(?:the|this) (?:['‘“]?[\w-]+['’”]? ){0,4}?(?:${PRODUCT}|feature)|\p{Lu}[\p{L}\d]+(?: \p{Lu}[\p{L}\d]+){0,3}) )`,
  'u',
)
const WITH =
  /^with (?!just\b|a (?:few|single|simple)\b|one\b|over\b|more\b|ease\b|no\b|its?\b|\d|millions|thousands|hundreds)/i
const CONDITION = /^(?:when|whenever|if|after|before|while)\s/i
const OPENER = /^(?:introducing|meet|welcome to)\s+[^,]{2,60},\s+/i

export function readDescription(sentence: string): Told[] {
  let text = sentence
    .replace(OPENER, 'It is ')
    .replace(/^(?:just|then|plus|also),? (?=\p{Ll})/iu, '')
    .replace(
      /^(\S+(?: \S+)?) (?:across the globe|around the (?:world|globe)|all over the world) (?=\p{Ll})/u,
      '$1 ',
    )
    .replace(/,? and (?:the \w+|\p{Lu}\w+) (?:does|takes care of|handles) the rest$/u, '')
  const extra: Told[] = []
  const mood = MOOD.exec(text.charAt(0).toLowerCase() + text.slice(1))
  if (mood !== null) {
    const opening = mood[0].replace(/,\s+(?:and )?$/, '')
    if (WITH.test(opening) && !/^with \p{Lu}\S*(?: \p{Lu}\S*)?$/u.test(opening))
      extra.push({
        product: 'the system',
        who: null,
        deed: `offer ${opening.replace(WITH, '')}`,
        condition: null,
      })
    text = text.slice(mood[0].length)
  }
  const condition = conditionOf(text)
  if (condition !== null) {
    text = text.slice(condition.length).replace(/^,\s+/, '')
    const done = /^(?:when|whenever|after|once) (?:you|users)(?:['’]ve| have)? (?<deed>.+)$/i.exec(condition)
      ?.groups?.['deed']
    if (done !== undefined) extra.push(...peopleDo('you', done, null))
  }
  const because = /,\s+(?:as|because|since)\s+(?=(?:it|the \w+|\p{Lu}[\p{L}\d]+)\s)/iu.exec(text)
  const parts =
    because === null ? [text] : [text.slice(0, because.index), text.slice(because.index + because[0].length)]
  return [
    ...extra,
    ...parts.flatMap((part) => part.split(/;\s+/)).flatMap((part) => readClause(part, condition)),
  ]
}

/** Up to the comma behind which somebody does something. */
function conditionOf(text: string): string | null {
  if (!CONDITION.test(text)) return null
  for (const { index, 0: comma } of text.matchAll(/,\s+/g)) {
    const rest = text.slice(index + comma.length)
    if (subjectOf(rest) !== null || /^(?:you|users) can /i.test(rest)) return text.slice(0, index)
  }
  return null
}

const IS = new RegExp(
  String.raw`^(?<name>[^,]{1,80}?(?:,[^,]{1,60},)?)\s+(?:is|are)\s+(?:not just |also |more than |simply )?(?<what>(?:an?|the|your|one of)\s.+)$`,
  'iu',
)
/** Where the name of a product ends and what it does begins. */
const RELATIVE =
  /,?\s+(?<link>that|which|where|in which|with which|designed|built|created|made|intended|developed|dedicated|used|to help|to let|that['’]s)\s+(?<rest>.+)$|,\s+(?<part>\p{L}+ing)\s+(?<object>.+)$|\s+(?<for>for)\s+(?<ing>\p{L}+ing\s.+)$|\b(?:place|way|destination|tool|app|home)\s+to\s+(?<todo>\p{L}+\s.+)$|\s+(?<bare>offering|providing|featuring|allowing|enabling|helping|letting|connecting|specializing in|specialising in|selling)\s+(?<goods>.+)$/iu
const PEOPLE_CAN =
  /^(?<who>(?:[\p{L}’'-]+ ){0,4}?[\p{L}’'-]+) (?:can|could|may|will be able to|are able to|get to)(?: (?:now|also|easily|quickly|simply|instantly|even|then|confidently|securely|seamlessly|effortlessly|freely|always))* (?<deed>\S.+)$/iu
const LETS =
  /^(?:(?:also|further|even) )?(?:help|let|allow|enable|empower|assist|support|permit|invite|encourage|give)s?(?:ing)?(?<who>(?: (?!to\b|in\b|turn\b)[\p{L}\d’'-]+){1,5}?) (?:to |in |with |the (?:ability|chance|option|freedom|power|opportunity) to |an? (?:\w+ )?way to )(?<deed>\p{L}.+)$/iu
const GIVES_ACCESS =
  /^(?:giv|provid|offer)(?:es?|ing|s)?(?<who> (?:you|users|people|anyone|everyone|[\p{L}-]+s))(?: with)? (?<deed>access to \S.+)$/iu
const MAKES_EASY =
  /^mak(?:es?|ing) it (?:\w+ )?(?:easy|easier|simple|simpler|possible|effortless|fun|convenient|seamless|straightforward)(?: and \w+)?(?: for (?<who>[^,]{2,40}?))? to (?<deed>.+)$/iu

/** "Trippy, the travel platform, helps …": what it is stands in between. */
const APPOSED =
  /^(?<name>[^,]{1,60}), (?<what>(?:an?|the|your|our|my)\s[^,]{3,110}), (?<rest>(?:which |that )?\p{Ll}.+)$/u
const USES_IT = /^uses?\s(?:the |our |this |its |it\b)?[^,]{0,50}?\s?\bto\s(?=\p{L})/iu

/** "… is building a future where anyone can make music". */
const ANYONE_CAN = /\bwhere (?:anyone|everyone|you|people) can (?<deed>\p{L}.+)$/iu

/** One clause, its subject first. */
function readClause(clause: string, condition: string | null): Told[] {
  if (/^(?:never|no|don['’]t|not)\b/i.test(clause)) return []
  const apposed = APPOSED.exec(clause)?.groups
  if (apposed !== undefined && isProduct(apposed['what'] ?? ''))
    return readDefinition(
      apposed['name'] ?? '',
      `${apposed['what'] ?? ''} that ${(apposed['rest'] ?? '').replace(/^(?:which|that) /, '')}`,
    )
  const is = IS.exec(clause)?.groups
  if (is !== undefined) return readDefinition(is['name'] ?? '', is['what'] ?? '')
  const can = PEOPLE_CAN.exec(clause)?.groups
  if (
    can !== undefined &&
    !new RegExp(String.raw`(?:${PRODUCT}|feature|it|this)$`, 'iu').test(can['who'] ?? '')
  )
    return peopleDo(can['who'] ?? '', can['deed'] ?? '', condition)
  const anyone = ANYONE_CAN.exec(clause)?.groups?.['deed']
  if (anyone !== undefined) return peopleDo('you', anyone, condition)
  const subject = subjectOf(clause)
  if (isOrder(clause, subject))
    return peopleDo('you', clause.charAt(0).toLowerCase() + clause.slice(1), condition)
  if (subject === null)
    return isName(clause)
      ? [{ product: 'the system', who: null, deed: `serve as ${withArticle(clause)}`, condition }]
      : []
  const predicate = clause.slice(subject.length).trim()
  if (subjectClass(subject.split(' ')) === 'role' && !/^its?$/i.test(subject))
    return peopleDo(subject, predicate, condition)
  return productDoes(
    productName(subject),
    predicate.replace(/^(?:can|will|also|now|even|further)\s+/i, ''),
    condition,
  )
}

/** "Ask questions about it": addressed to whoever will use it, as "Zoom offers calls" is not. */
function isOrder(clause: string, subject: string | null): boolean {
  const [first = '', ...rest] = clause.split(' ')
  if (rest.length === 0 || CALL.test(clause)) return false
  const names = subject !== null && (subject !== first || startsDeed(rest.join(' '), 'third'))
  return !names && startsDeed(first.toLowerCase(), 'base')
}

/** "The voice platform for podcasters.": a product named, and nothing said of it. */
const isName = (clause: string): boolean =>
  new RegExp(
    String.raw`^(?:the|an?|your)\s(?:[\p{L}\d-]+ ){0,8}?${PRODUCT}(?: (?:for|of) [^,]{1,60})?$`,
    'iu',
  ).test(clause)

/** "Sign up today": addressed to the reader of the page. */
const CALL =
  /^(?:try|sign up|join|get (?:started|your|the|it|our|in|ready|access)|start|click|contact|visit|learn (?:more|how|why|about)|read more|follow us|see (?:why|how|what)|discover (?:why|how|the|what)|say|imagine|think|experience|enjoy|stay|let|meet|welcome|transform (?:your|the)|unlock|unleash|take (?:your|the|our|control)|make (?:the|your|every)|forget|trust|choose (?:us|your plan)|be\b|become|come|look)\b/i

const SUBJECT = new RegExp(
  String.raw`^(?:(?:the|our|its|this|each|every|all) (?:[^\s,]+ ){0,5}?(?:${PRODUCT}|features?|users?|team|version|plan|page|section|option|mode|function|module|engine|ai)|it|this|we|(?:an? )?(?:[^\s,]+ ){0,2}?(?:users?|customers?|people)|\p{Lu}[^\s,]*(?: (?:\p{Lu}|of |for |and \p{Lu}|& )[^\s,]*){0,4}(?: ${PRODUCT})?)(?=\s+(?:\p{L}+ly |also |can |will |now |then |even )*\p{L})`,
  'u',
)

function subjectOf(clause: string): string | null {
  const small = clause.charAt(0).toLowerCase() + clause.slice(1)
  const found = (
    /^(?:it|this|we|the|our|its|each|every|all)\b/.test(small) ? SUBJECT.exec(small) : SUBJECT.exec(clause)
  )?.[0]
  if (found === undefined) return null
  const rest = clause.slice(found.length).trim()
  const opens = startsDeed(rest.replace(/^(?:can|will|also|now|even|further|may)\s+/i, ''), null)
  return opens || isTaggedVerb(clause, found.length) ? clause.slice(0, found.length) : null
}

/** A verb that no list of ours holds: "Cutter trims films". */
const isTaggedVerb = (clause: string, from: number): boolean =>
  readTokens(clause).find(({ start, pos }) => start >= from && pos !== 'ADV')?.pos === 'VERB'

/** "X is a shop for books that …": the deeds of "the shop for books". */
function readDefinition(name: string, what: string): Told[] {
  const found = RELATIVE.exec(what)
  const groups = found?.groups ?? {}
  const kind = tidy(found === null ? what : what.slice(0, found.index))
  const product = `the ${bareKind(kind)}`
  const tells = toldBehind(groups, product)
  if (tells.some(({ deed }) => isConcrete(deed)) || !isProduct(kind)) return tells
  const called = /^(?:it|this|we|they)$/i.test(name.trim()) ? 'the system' : tidy(name)
  return [{ product: called, who: null, deed: `serve as ${withArticle(kind)}`, condition: null }, ...tells]
}

/** By its last noun before "for", "of" and the like. */
const isProduct = (kind: string): boolean =>
  new RegExp(String.raw`(?:^|\s)${PRODUCT}$`, 'iu').test(
    kind.replace(/ (?:for|of|with|in|to|on|from|by|at|about|based)\b.*$/i, ''),
  )

const bareKind = (kind: string): string =>
  kind.replace(/^(?:one of )?(?:an?|the|your|my|our)\s+/i, '').replace(PRAISED, '')
const PRAISED =
  /^(?:world[’']s |most \w+ |very |all-new |new |leading |premier |popular |powerful |free |ultimate |revolutionary |cutting-edge |innovative |award-winning |simple |all-in-one |go-to |best |\w+iest |greatest |smartest |fastest |first |largest |#1 )+/i

const withArticle = (kind: string): string => {
  const bare = bareKind(kind)
  return `${/^[aeiou]/i.test(bare) ? 'an' : 'a'} ${bare}`
}

function toldBehind(groups: Readonly<Record<string, string | undefined>>, product: string): Told[] {
  const { link, rest, part, object, ing, bare, goods, todo } = groups
  if (todo !== undefined) return startsDeed(todo, 'base') ? peopleDo('you', todo, null) : []
  if (ing !== undefined) return peopleDo('you', ing, null, product)
  const doing = part ?? bare
  if (doing !== undefined)
    return productDoes(
      product,
      joined(
        baseForm(doing.split(' ')[0] ?? ''),
        `${doing.split(' ').slice(1).join(' ')} ${object ?? goods ?? ''}`,
      ),
      null,
    )
  if (link === undefined || rest === undefined) return []
  if (/^(?:where|in which|with which)$/i.test(link)) {
    const can = PEOPLE_CAN.exec(rest)?.groups
    if (can !== undefined) return peopleDo(can['who'] ?? '', can['deed'] ?? '', null, product)
    const plain = /^(?<who>you|people|users|(?:[\p{L}-]+ )?[\p{L}-]+s) (?<deed>\p{L}.+)$/iu.exec(rest)?.groups
    return plain === undefined ? [] : peopleDo(plain['who'] ?? '', plain['deed'] ?? '', null, product)
  }
  if (/^(?:to help|to let)$/i.test(link)) return productDoes(product, `${link.slice(3)} ${rest}`, null)
  const purpose = /^(?:\w+ly )?(?:to|for)\s+(?<deed>.+)$/i.exec(rest)?.groups?.['deed']
  if (/^used$/i.test(link) && purpose !== undefined) return peopleDo('you', purpose, null, product)
  if (!/^(?:that|which|that['’]s)$/i.test(link))
    return purpose === undefined ? [] : productDoes(product, purpose, null)
  const can = /^(?:you|users|people|anyone) can (?<deed>.+)$/i.exec(rest)?.groups?.['deed']
  return can === undefined
    ? productDoes(product, rest.replace(/^(?:can|will)\s+/i, ''), null)
    : peopleDo('you', can, null, product)
}

/** What stands behind the product's name: "lets you …", "makes it easy to …", or deeds of its own. */
function productDoes(product: string, predicate: string, condition: string | null): Told[] {
  return deedsOf(predicate).flatMap((said): Told[] => {
    const { main, tail } = tailOf(said)
    const behind = tail === null ? [] : productDoes(product, tail, condition)
    const people =
      GIVES_ACCESS.exec(main)?.groups ??
      MAKES_EASY.exec(main)?.groups ??
      letsBare(main) ??
      LETS.exec(main)?.groups ??
      null
    if (people !== null)
      return [
        ...peopleDo((people['who'] ?? 'you').trim(), people['deed'] ?? '', condition, product),
        ...behind,
      ]
    const turned = /^help(?:s|ing)? (?:to )?(?<deed>\p{L}.+)$/iu.exec(main)?.groups?.['deed']
    const [verb = '', ...rest] = (turned !== undefined && startsDeed(turned, 'base') ? turned : main).split(
      ' ',
    )
    const deed = deedFrom(verb, rest)
    if (isConcrete(deed)) return [{ product, who: null, deed, condition }, ...behind]
    const by = /\bby (?<deed>\p{L}+ing\b.+)$/iu.exec(main)?.groups?.['deed']
    return by === undefined ? behind : [...productDoes(product, by, condition), ...behind]
  })
}

/** "lets customers order meals", "helps teams plan": whom, and then the bare verb. */
function letsBare(main: string): Readonly<Record<string, string | undefined>> | null {
  const [lets = '', ...words] = main.split(' ')
  if (!/^(?:let|help|make|have)(?:s|ing)?$/i.test(lets)) return null
  for (let many = 1; many <= 4; many += 1) {
    const who = words.slice(0, many)
    if (!/^(?:you|them|anyone|everyone|people|users)$|[^s]s$/i.test(who.at(-1) ?? '')) continue
    const deed = words.slice(many).join(' ')
    if (startsDeed(deed, 'base')) return { who: who.join(' '), deed }
  }
  return null
}

/** "intelligently generates notes" → "generate notes": how well it does so is praise. */
function deedFrom(verb: string, rest: readonly string[]): string {
  const words = isAdverb(verb) && rest.length > 1 ? rest : [verb, ...rest]
  return tidy(inBase(words).join(' '))
}

/** "records and transcribes talks": both in base form, up to the object. */
function inBase(words: readonly string[]): string[] {
  const out: string[] = []
  for (const [index, word] of words.entries()) {
    if (/^(?:and|or)$/.test(word) && index > 0) out.push(word)
    else if (index === 0 || startsDeed(word, 'third') || startsDeed(word, 'ing') || isAdverb(word))
      out.push(baseForm(word.replace(/,$/, '')) + (word.endsWith(',') ? ',' : ''))
    else return [...out, ...words.slice(index)]
    const goesOn =
      word.endsWith(',') ||
      isAdverb(word) ||
      /^(?:and|or)$/.test(word) ||
      /^(?:and|or)$/.test(words[index + 1] ?? '')
    if (!goesOn) return [...out, ...words.slice(index + 1)]
  }
  return out
}

/** ", allowing users to …", ", making it easy to …": a deed of its own; ", saving you time" is none. */
function tailOf(said: string): { main: string; tail: string | null } {
  const found = /(?<!ing\b[^,]{0,60}),\s+(?:while |thereby |thus )?(?<verb>\p{L}+ing)\s(?<rest>.+)$/iu.exec(
    said,
  )
  if (found === null) return { main: said, tail: null }
  const verb = found.groups?.['verb'] ?? ''
  return { main: said.slice(0, found.index), tail: `${verb.toLowerCase()} ${found.groups?.['rest'] ?? ''}` }
}

function peopleDo(
  who: string,
  deeds: string,
  condition: string | null,
  product: string | null = null,
): Told[] {
  const named = tidy(who).replace(/^(?:and|then|both|where)\s+/i, '')
  const people = /^(?:you|your \w+|users?|anyone|everyone|people|anybody|we|them|us)$/i.test(named)
    ? 'users'
    : named.charAt(0).toLowerCase() + named.slice(1)
  const used = deeds.replace(USES_IT, '')
  if (used !== deeds && startsDeed(used, 'base')) return peopleDo(who, used, condition, product)
  const others = OTHERS.exec(deeds)
  const other = others?.groups?.['who'] ?? ''
  if (
    others !== null &&
    subjectClass([other]) === 'role' &&
    startsDeed(others.groups?.['deed'] ?? '', 'base')
  )
    return [
      ...peopleDo(who, deeds.slice(0, others.index), condition, product),
      ...peopleDo(other, others.groups?.['deed'] ?? '', condition, product),
    ]
  return deedsOf(deeds).map((said) => {
    const [verb = '', ...rest] = tailOf(said).main.split(' ')
    const deed = deedFrom(verb, rest).replace(/^access to /, 'access ')
    return { product, who: people, deed, condition }
  })
}

/** "… and candidates search for jobs": other people's deed. */
const OTHERS = /,?\s+(?:and|while)\s+(?:the )?(?<who>[\p{L}-]{3,}s) (?<deed>\p{L}.+)$/iu

function productName(subject: string): string {
  if (/^(?:it|this|we|our (?:\w+ )?(?:platform|system|app|website|team))$/i.test(subject)) return 'the system'
  return subject
    .replace(/^(?:The|Our|This|Its|Each|Every|All)\b/, (word) => word.toLowerCase())
    .replace(/^our\b|^its\b/, 'the')
}
