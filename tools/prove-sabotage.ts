/**
 * `npm run prove:sabotage`: takes out what holds each promise, in a copy of this repository, and sees the
 * test of that name turn red.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

import { SABOTAGES, type Sabotage } from './prove/sabotages.ts'

const REPOSITORY = resolve(import.meta.dirname, '..')
const COPIED = [
  'packages',
  'apps',
  'tools',
  'benchmarks',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
]

const folder = await copyOfRepository()
try {
  for (const sabotage of SABOTAGES) {
    const verdict = await tryOne(sabotage)
    process.stdout.write(`${verdict === null ? 'red as it must be' : 'FAILED'}  without ${sabotage.what}\n`)
    if (verdict === null) continue
    process.stdout.write(`        ${verdict}\n`)
    process.exitCode = 1
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Null when the named test failed, as it must; else what was seen instead. */
async function tryOne({ file, takeOut, putIn, tests, title }: Sabotage): Promise<string | null> {
  const path = join(folder, file)
  const whole = await readFile(path, 'utf8')
  if (whole.split(takeOut).length !== 2)
    return `${file} does not hold “${takeOut}” once: bring this list up to date`
  await writeFile(
    path,
    whole.replace(takeOut, () => putIn),
  )
  const said = await runTests(tests)
  await writeFile(path, whole)
  const red = said.split('\n').some((line) => /FAIL/.test(line) && line.includes(title))
  return red ? null : `no test with “${title}” in its name failed in ${tests}:\n${said.slice(-600)}`
}

function runTests(tests: string): Promise<string> {
  const vitest = join(REPOSITORY, 'node_modules/vitest/vitest.mjs')
  const settings = { cwd: folder, maxBuffer: 64e6, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } }
  return new Promise((done) => {
    execFile(
      process.execPath,
      [vitest, 'run', '--project', 'integration', tests],
      settings,
      (_, stdout, stderr) => {
        done(stdout + stderr)
      },
    )
  })
}

/** The sources as they are now, the dependencies as links, and our own packages linked to their copies. */
async function copyOfRepository(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'parley-sabotage-'))
  const filter = (source: string) =>
    !/\/(?:node_modules|dist|\.build)(?:\/|$)/.test(source.slice(REPOSITORY.length))
  for (const name of COPIED) await cp(join(REPOSITORY, name), join(made, name), { recursive: true, filter })
  const modules = join(REPOSITORY, 'node_modules')
  await mkdir(join(made, 'node_modules/@parley'), { recursive: true })
  for (const name of await readdir(modules))
    if (name !== '@parley' && !/^\.(?:vite|vitest|cache)/.test(name))
      await symlink(join(modules, name), join(made, 'node_modules', name))
  for (const parent of ['packages', 'apps'])
    for (const name of await readdir(join(made, parent)))
      await symlink(join(made, parent, name), join(made, 'node_modules/@parley', basename(name)))
  return made
}
