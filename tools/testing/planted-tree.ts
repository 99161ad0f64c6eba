/**
 * A small copy of this repository in a temporary folder, to plant faults in.
 *
 * It has the real configuration, the real tools and the real dependencies (as
 * links), and of the packages only their manifests: so a fault planted here is
 * judged by the very machinery that guards the repository, in a second or two.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

import { environmentWith } from '@parley/testing'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const CONFIGURATION =
  /^(package\.json|package-lock\.json|tsconfig.*\.json|\.oxlintrc\.json|\.oxfmtrc\.json|\.npmrc|\.gitignore|vitest\.config\.ts)$/

export interface Finished {
  readonly exitCode: number
  readonly stdout: string
  /** What it printed, and then what it complained of. */
  readonly output: string
}

export interface PlantedTree {
  readonly folder: string
  /** Writes a file, with the folders it stands in. */
  plant(path: string, text: string): Promise<void>
  /** Runs a command in the tree, with the dependencies' commands first on the path. */
  run(command: string, argumentsOfIt: readonly string[], settings?: Record<string, string>): Promise<Finished>
  remove(): Promise<void>
}

/** What the tools need of the testing package; the rest of it speaks of packages that are empty here. */
const TESTING = 'packages/testing'
const TESTING_PARTS = ['src/environment.ts', 'src/services']
const TESTING_ENTRY = "export * from './environment.ts'\nexport * from './services/index.ts'\n"

export async function growTree(): Promise<PlantedTree> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'parley-tree-')))
  const copy = (path: string) =>
    cp(join(REPOSITORY, path), join(folder, path), { recursive: true, filter: isWanted })

  const top = await readdir(REPOSITORY)
  await Promise.all(top.filter((name) => CONFIGURATION.test(name)).map(copy))
  await copy('tools')
  await mkdir(join(folder, 'node_modules/@parley'), { recursive: true })
  await Promise.all([
    linkDependencies(folder),
    bareFolder('benchmarks', 'index.ts'),
    ...(await packageFolders()).map(async (path) => {
      await bareFolder(path, 'src/index.ts')
      await symlink(join(folder, path), join(folder, 'node_modules/@parley', basename(path)))
    }),
  ])

  await Promise.all(TESTING_PARTS.map((part) => copy(join(TESTING, part))))
  await write(join(folder, TESTING, 'src/index.ts'), TESTING_ENTRY)

  /** Only the configuration of a folder, and one empty file so that there is something to compile. */
  async function bareFolder(path: string, entry: string): Promise<void> {
    const kept = (await readdir(join(REPOSITORY, path))).filter((name) => name.endsWith('.json'))
    await Promise.all(kept.map((name) => copy(join(path, name))))
    await write(join(folder, path, entry), 'export {}\n')
  }

  return {
    folder,
    plant: (path, text) => write(join(folder, path), text),
    run: (command, argumentsOfIt, settings = {}) => runIn(folder, command, argumentsOfIt, settings),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function packageFolders(): Promise<string[]> {
  const parents = await Promise.all(
    ['packages', 'apps'].map(async (parent) =>
      (await readdir(join(REPOSITORY, parent))).map((name) => `${parent}/${name}`),
    ),
  )
  return parents.flat()
}

/** Everything but our own packages, which the tree links to itself. */
async function linkDependencies(folder: string): Promise<void> {
  const real = join(REPOSITORY, 'node_modules')
  const names = (await readdir(real)).filter(
    (name) => name !== '@parley' && !/^\.(vite|vitest|cache)/.test(name),
  )
  await Promise.all(names.map((name) => symlink(join(real, name), join(folder, 'node_modules', name))))
}

/** Tests are left out, and proofs: these speak of packages that are empty here. */
function isWanted(path: string): boolean {
  return !/\.(test|contract)\.ts$/.test(path) && !/\/tools\/(?:prove|rehearse)/.test(path)
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

function runIn(
  folder: string,
  command: string,
  argumentsOfIt: readonly string[],
  settings: Record<string, string>,
): Promise<Finished> {
  const environment = environmentWith(settings)
  environment['PATH'] = `${join(folder, 'node_modules/.bin')}:${environment['PATH'] ?? ''}`
  return new Promise((done) => {
    execFile(
      command,
      [...argumentsOfIt],
      { cwd: folder, env: environment, maxBuffer: 64e6 },
      (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        done({ exitCode, stdout, output: stdout + stderr })
      },
    )
  })
}
