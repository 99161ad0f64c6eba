import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const command = fileURLToPath(new URL('../inventory.ts', import.meta.url))

/** Runs the command on a folder with these files, which is gone after the test. */
function inventoryOf(files: Readonly<Record<string, string>>, ...args: string[]) {
  const root = mkdtempSync(join(tmpdir(), 'inventory-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--root', root, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const behaviours = 'id,statement,group\nS001,Doors open.,doors\nS002,"Doors close, too.",doors\n'
const proof = `it('[S001] opens', () => {})`

describe('npm run inventory', () => {
  it('prints what is covered and what is not, and ends with 0', () => {
    const files = {
      'docs/behaviours.csv': behaviours,
      'packages/door/src/hinge/open.test.ts': proof,
      'packages/door/lib/elsewhere.test.ts': `it('[S002] is not where tests run', () => {})`,
      'tools/not-a-test.ts': `it('[S002] is no test file', () => {})`,
      'tools/node_modules/door/a.test.ts': `it('[S002] belongs to somebody else', () => {})`,
    }
    const { status, stdout, stderr } = inventoryOf(files)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('1 of 2 behaviours are covered by a test (50 %)')
    expect(stdout).toContain('S001  packages/door/src/hinge/open.test.ts: opens')
    expect(stdout).toContain('doors    1  S002')
  })

  it('ends with 1 and a clear line when a test cites an unknown id', () => {
    const files = { 'docs/behaviours.csv': behaviours, 'tools/a.test.ts': `it('[S417] flies', () => {})` }
    const { status, stderr } = inventoryOf(files)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'tools/a.test.ts: "[S417] flies" cites S417, which docs/behaviours.csv does not have\n',
    })
  })

  it('ends with 1 when the table is unsound, a test does not parse, or there is no table', () => {
    const doubled = inventoryOf({ 'docs/behaviours.csv': `${behaviours}S001,Again.,doors\n` })
    expect([doubled.status, doubled.stderr]).toEqual([
      1,
      'docs/behaviours.csv:4: S001 is there already, on line 2\n',
    ])
    const broken = inventoryOf({ 'docs/behaviours.csv': behaviours, 'tools/a.test.ts': `it('[S001] open` })
    expect([broken.status, broken.stderr]).toEqual([
      1,
      expect.stringContaining('tools/a.test.ts: cannot be parsed'),
    ])
    const none = inventoryOf({})
    expect([none.status, none.stderr]).toEqual([1, 'docs/behaviours.csv is not there\n'])
  })

  it('gives the same as JSON, for all or for one group', () => {
    const files = { 'docs/behaviours.csv': behaviours, 'tools/a.test.ts': proof }
    const { status, stdout } = inventoryOf(files, '--json', '--group', 'doors')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      behaviours: [
        { id: 'S001', tests: [{ file: 'tools/a.test.ts', title: '[S001] opens', category: 'unit' }] },
        { id: 'S002', tests: [] },
      ],
      groups: [{ group: 'doors', total: 2, covered: 1, not_yet: ['S002'] }],
      problems: [],
    })
  })

  it('ends with 2 for an option or a group it does not know, and names the groups there are', () => {
    expect(inventoryOf({ 'docs/behaviours.csv': behaviours }, '--colour').status).toBe(2)
    const { status, stderr } = inventoryOf({ 'docs/behaviours.csv': behaviours }, '--group', 'roofs')
    expect(status).toBe(2)
    expect(stderr).toContain('no group "roofs"; the groups are doors')
  })

  it('asks for browser tests of the workspace flows from the day there is a browser part', () => {
    const flows = { 'docs/user-flows.csv': 'id,flow,part,test\nF01,Open a door,workspace,\n' }
    const before = inventoryOf(flows, '--flows')
    expect([before.status, before.stdout]).toEqual([0, expect.stringContaining('no browser part yet')])

    const after = inventoryOf({ ...flows, 'apps/web/package.json': '{}' }, '--flows')
    expect([after.status, after.stderr]).toEqual([1, expect.stringContaining('0 of 1 workspace flows')])
  })
})
