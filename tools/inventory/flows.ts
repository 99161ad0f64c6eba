/**
 * The ways a person goes through Parley, read from `docs/user-flows.csv`, and how
 * many of them a test walks.
 *
 * A flow of the workspace is walked only by a browser test; as long as there is no
 * browser part nothing is asked of it, and from then on nine in ten must be walked.
 */
import { readTable, type Table } from './behaviours.ts'
import { share } from './inventory.ts'
import { categoryOf } from './test-files.ts'

export const flowsFile = 'docs/user-flows.csv'
export const flowParts = ['command line', 'workspace'] as const
export type FlowPart = (typeof flowParts)[number]

/** The share of workspace flows that must have a browser test. */
export const workspaceFlowGate = 0.9

export interface UserFlow {
  readonly id: string
  readonly flow: string
  readonly part: FlowPart
  /** The path of the test file that walks it; empty when there is none yet. */
  readonly test: string
}

export interface PartStanding {
  readonly part: FlowPart
  readonly total: number
  readonly walked: number
  readonly share: number
  readonly not_yet: readonly UserFlow[]
}

export interface FlowStanding {
  readonly parts: readonly PartStanding[]
  readonly problems: readonly string[]
}

export function readUserFlows(text: string): Table<UserFlow> {
  const table = readTable(text, flowsFile, ['id', 'flow', 'part', 'test'], /^F\d{2,}$/)
  const rows: UserFlow[] = []
  const problems = [...table.problems]

  for (const { line, cells } of table.rows) {
    const [id = '', flow = '', written = '', test = ''] = cells
    const part = flowParts.find((known) => known === written)
    if (flow.trim() === '') problems.push(`${flowsFile}:${line}: ${id} says no flow`)
    if (part) rows.push({ id, flow, part, test })
    else problems.push(`${flowsFile}:${line}: ${id} is in part "${written}", not ${flowParts.join(' or ')}`)
  }
  return { rows, problems }
}

export function standingOfFlows(
  flows: readonly UserFlow[],
  testExists: (file: string) => boolean,
  hasBrowserPart: boolean,
): FlowStanding {
  const problems: string[] = []
  for (const { id, part, test } of flows) {
    if (test === '') continue
    if (!testExists(test)) problems.push(`${flowsFile}: ${id} names ${test}, which is not there`)
    else if (!isWalk(part, test)) problems.push(`${flowsFile}: ${id} names ${test}, which is no browser test`)
  }

  const parts = flowParts.map((part) => {
    const own = flows.filter((flow) => flow.part === part)
    const notYet = own.filter(({ test }) => test === '' || !testExists(test) || !isWalk(part, test))
    const walked = own.length - notYet.length
    return { part, total: own.length, walked, share: share(walked, own.length), not_yet: notYet }
  })

  const workspace = parts.find(({ part }) => part === 'workspace')
  if (hasBrowserPart && workspace && workspace.share < workspaceFlowGate) {
    const { walked, total } = workspace
    problems.push(`${flowsFile}: a browser test walks ${walked} of ${total} workspace flows, fewer than 90 %`)
  }
  return { parts, problems }
}

function isWalk(part: FlowPart, test: string): boolean {
  return part === 'workspace' ? categoryOf(test) === 'browser' : test.endsWith('.test.ts')
}
