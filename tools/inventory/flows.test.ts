import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readUserFlows, standingOfFlows, type UserFlow } from './flows.ts'
import { flowsText } from './report.ts'

const aFlow = (flow: Partial<UserFlow>): UserFlow => ({
  id: 'F01',
  flow: 'Extract requirements',
  part: 'command line',
  test: '',
  ...flow,
})

const workspaceFlows = (walked: number, total: number) =>
  Array.from({ length: total }, (_, index) =>
    aFlow({
      id: `F${String(index + 10)}`,
      part: 'workspace',
      test: index < walked ? 'apps/web/src/journey.browser.test.ts' : '',
    }),
  )
const everyFileExists = () => true

describe('reading the user flows', () => {
  it('takes id, flow, part and test of each row', () => {
    const { rows, problems } = readUserFlows(
      'id,flow,part,test\nF01,"Pipe, and read",command line,a.test.ts\n',
    )
    expect(problems).toEqual([])
    expect(rows).toEqual([aFlow({ flow: 'Pipe, and read', test: 'a.test.ts' })])
  })

  it.each([
    ['F1,Pipe,command line,', ':2: "F1" is not a well-formed id'],
    ['F01,Pipe,telephone,', ':2: F01 is in part "telephone", not command line or workspace'],
    ['F01,,workspace,', ':2: F01 says no flow'],
  ])('reports what is wrong in %s', (row, problem) => {
    expect(readUserFlows(`id,flow,part,test\n${row}\n`).problems).toEqual([`docs/user-flows.csv${problem}`])
  })
})

describe('the standing of the user flows', () => {
  it('gives the share of flows with a test for each part', () => {
    const flows = [aFlow({ test: 'apps/cli/src/extract.integration.test.ts' }), aFlow({ id: 'F02' })]
    const { parts } = standingOfFlows([...flows, ...workspaceFlows(0, 2)], everyFileExists, false)
    expect(parts.map(({ part, walked, total, share }) => [part, walked, total, share])).toEqual([
      ['command line', 1, 2, 0.5],
      ['workspace', 0, 2, 0],
    ])
  })

  it('asks nothing of the workspace while there is no browser part, and says so', () => {
    const standing = standingOfFlows(workspaceFlows(0, 10), everyFileExists, false)
    expect(standing.problems).toEqual([])
    expect(flowsText(standing, false)).toContain(
      'workspace: 0 of 10 flows have a test (0 %) (no browser part yet)',
    )
  })

  it('asks for nine in ten workspace flows once there is a browser part', () => {
    expect(standingOfFlows(workspaceFlows(9, 10), everyFileExists, true).problems).toEqual([])
    expect(standingOfFlows(workspaceFlows(8, 10), everyFileExists, true).problems).toEqual([
      'docs/user-flows.csv: a browser test walks 8 of 10 workspace flows, fewer than 90 %',
    ])
  })

  it('reports a test that is not there and counts it as none', () => {
    const standing = standingOfFlows([aFlow({ test: 'apps/cli/src/gone.test.ts' })], () => false, false)
    expect(standing.parts[0]?.walked).toBe(0)
    expect(standing.problems).toEqual([
      'docs/user-flows.csv: F01 names apps/cli/src/gone.test.ts, which is not there',
    ])
  })

  it('takes only a browser test for a flow of the workspace', () => {
    const flow = aFlow({ part: 'workspace', test: 'apps/web/src/card.test.ts' })
    const standing = standingOfFlows([flow], everyFileExists, false)
    expect(standing.parts[1]?.walked).toBe(0)
    expect(standing.problems).toEqual([
      'docs/user-flows.csv: F01 names apps/web/src/card.test.ts, which is no browser test',
    ])
  })
})

describe('our own user flows', () => {
  const root = new URL('../../', import.meta.url)
  const { rows, problems } = readUserFlows(readFileSync(new URL('docs/user-flows.csv', root), 'utf8'))

  it('are sound, differ from each other and name only tests that exist', () => {
    expect(problems).toEqual([])
    expect(new Set(rows.map(({ flow }) => flow)).size).toBe(rows.length)
    expect(standingOfFlows(rows, (file) => existsSync(new URL(file, root)), false).problems).toEqual([])
  })

  it('cover the command line and the workspace', () => {
    expect(new Set(rows.map(({ part }) => part))).toEqual(new Set(['command line', 'workspace']))
  })
})
