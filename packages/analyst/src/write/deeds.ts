/** Whose deed a verb is when people say "we": they see and choose, the system stores and sends. */
import type { Token } from '../language/tokens.ts'

const THEIRS = new Set(
  `
  see view know find compare choose select pick edit log sign access search browse filter sort download upload read
  write understand decide review approve reject check look pay buy order book cancel change customize customise configure
  comment tag invite follow track enter add remove delete share export import print pause resume set switch navigate drag
  click type reset request withdraw submit report ask visualize visualise simulate plan play watch listen contact message
  register enroll attach annotate assign create define adjust save open close undo scroll zoom group reach drill pull use
  make take get have toggle manage monitor schedule reschedule test run try verify collect sell vote rate like rename
  analyze analyse evaluate explore identify locate reply respond send record modify
`
    .trim()
    .split(/\s+/),
)

const SYSTEMS = new Set(
  `
  support provide display show notify store encrypt enforce validate detect prevent ensure calculate compute generate
  sync synchronize log audit alert trigger retry cache rotate expire authenticate authorize block restrict limit hash mask
  mitigate integrate convert parse handle render comply scale backup restore archive purge retain surface flag remind
  record respond recover default throttle
`
    .trim()
    .split(/\s+/),
)

export function doesItThemselves(verb: string, tokens: readonly Token[]): boolean {
  if (verb === 'log')
    return tokens.some((token) => token.lower === 'in' || token.lower === 'out' || token.lower === 'into')
  if (SYSTEMS.has(verb)) return false
  return THEIRS.has(verb)
}
