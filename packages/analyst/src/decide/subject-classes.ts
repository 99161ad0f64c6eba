/**
 * Who or what a sentence is about, by the head noun of its subject.
 *
 * Seven classes carry most of what tells a requirement from a description:
 * systems and roles are told what to do, documents and projects are described.
 */
import { singular } from '../structure/base-form.ts'
import { wordSet } from '../word-set.ts'

export type SubjectClass =
  | 'system'
  | 'role'
  | 'document'
  | 'project'
  | 'data'
  | 'we'
  | 'they'
  | 'it'
  | 'i'
  | 'you'
  | 'other'

const SYSTEM = wordSet(`
  system software application app product solution platform tool service server client website site portal dashboard
  interface module component subsystem database db api engine program device unit gateway backend frontend ui gui
  network controller sensor machine terminal hardware firmware package suite workspace workflow website webapp plugin bot
  chatbot algorithm model pipeline process scheduler processor function feature functionality capability screen page form
  menu window panel widget button display view simulator installer repository store layer bus agent manager handler
  monitor proxy queue cache job script wizard assistant editor viewer tracker calculator generator search login
  pager authentication integration sync import export notification alert encryption backup
`)
const ROLE = wordSet(`
  user customer admin administrator operator manager employee student teacher librarian member owner guest visitor
  player patient doctor nurse agent supervisor auditor analyst reviewer approver buyer seller vendor supplier
  client developer tester engineer author publisher subscriber consumer person people staff officer clerk teller
  adjuster realtor driver passenger traveller traveler merchant shopper anyone everyone nobody someone citizen
  applicant candidate instructor professor parent child moderator editor viewer contributor participant attendee
  organizer host referee coach crew warden dispatch dispatcher guard lifeguard swimmer pupil resident tutor
  cleaner baker cashier captain fan individual rider voter payer gamer biker maker pilot cook chef waiter courier
  stakeholder tenant landlord technician scientist researcher curator secretary hr finance accountant lawyer
  broker trader investor donor volunteer recruiter salesperson rep representative recipient sender
`)
const DOCUMENT = wordSet(`
  document section chapter figure table appendix specification srs paragraph diagram page-number standard guideline
  manual report-section list-of glossary subsection annex scenario requirement requirements use-case example note version
  purpose scope goal objective definition term abbreviation overview introduction reference
`)
const PROJECT = wordSet(`
  project team phase contractor schedule budget effort development deliverable milestone sprint release committee
  organization organisation company department meeting
`)
const DATA = wordSet(`
  data file record field message report list information invoice order account password date time value number name
  entry item log event request response result transaction document-data image photo receipt payment input output error
  code key token credential email text id identifier status parameter configuration setting change content map
  description category rule policy session ticket booking profile price fee amount balance
`)

export function subjectClass(words: readonly string[]): SubjectClass {
  const head = headOf(words)
  if (head === null) return 'other'
  if (head === 'we' || head === 'us') return 'we'
  if (head === 'they' || head === 'these' || head === 'those' || head === 'them') return 'they'
  if (head === 'it' || head === 'this' || head === 'that' || head === 'which' || head === 'there') return 'it'
  if (head === 'i') return 'i'
  if (head === 'you') return 'you'
  const word = singular(head)
  if (DOCUMENT.has(word)) return 'document'
  if (PROJECT.has(word)) return 'project'
  if (EITHER.has(word)) return PROGRAMS_WITH.test(before(words, head)) ? 'system' : 'role'
  if (SYSTEM.has(word)) return 'system'
  if (ROLE.has(word)) return 'role'
  if (DATA.has(word)) return 'data'
  if (
    /(?:or|er|ist|ian|ant|ee)$/.test(word) &&
    word.length > 5 &&
    !/(?:ter|ber|der|ver|number|header|order|folder|parameter|letter|layer|counter|filter|buffer|server|computer|printer|scanner|banner|restaurant|weather|container|poster|sticker|paper|river|corner|center|barrier|carrier|center|transfer|trigger|marker|pointer|cluster|adapter|router|meter|timer|reader|sensor|indicator|calculator|generator|processor|monitor|editor|vector|error|mirror|factor|colour|color|floor|door|motor|elevator|refrigerator|checklist|wishlist|list|plant|variant|constant|assistant|folder)$/.test(
      word,
    )
  )
    return 'role'
  if (/^[A-Z]{2,}$/.test(words.at(-1) ?? '')) return 'system'
  return 'other'
}

const PRODUCT = wordSet(`
  system application app software tool product solution program website site portal platform
`)

/** The whole of what is specified ("the system", "the authoring tool"), not a part or a neighbour of it. */
export function isProduct(words: readonly string[]): boolean {
  return words.length <= 3 && PRODUCT.has((words.at(-1) ?? '').toLowerCase())
}

/** People and programs share these names: "finance manager", "password manager". */
const EITHER = wordSet('manager agent editor viewer client user operator supervisor')
const PROGRAMS_WITH =
  /^(?:task|password|file|package|window|device|content|data|session|memory|configuration|log|download|queue|resource|event|key|email|mail|web|ai|chat|text|code|payslip|image|document|pdf|thin|rich|http|api|desktop|mobile)$/

function before(words: readonly string[], head: string): string {
  const at = words.findIndex((word) => word.toLowerCase() === head)
  return (words[at - 1] ?? '').toLowerCase()
}

/** The last noun before the first preposition or relative word. */
function headOf(words: readonly string[]): string | null {
  let head: string | null = null
  for (const word of words) {
    const lower = word.toLowerCase()
    if (
      head !== null &&
      /^(?:of|for|in|on|at|to|from|with|by|that|which|who|whose|where|when|within|between|under|during|using|as|and|or|,|\()$/.test(
        lower,
      )
    )
      break
    if (/^[\w'-]+$/.test(lower)) head = lower
  }
  return head
}
