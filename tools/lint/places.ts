/**
 * Where a file stands: in which package, and whether it is a test.
 *
 * Every fence asks this first. Paths are read against the repository that this
 * file itself lies in, so that lint means the same from whatever folder it is run.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

import { DIRECTIONS, OUTSIDE_THE_LAYERS } from './directions.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export interface Place {
  /** From the root of the repository, with forward slashes: `packages/domain/src/ids.ts`. */
  readonly path: string
  /** `domain` for packages/domain, `cli` for apps/cli, `tools` for tools. */
  readonly package: string
  /** `packages/domain`, `apps/cli`, `tools`. */
  readonly folder: string
  /** Inside its package: `src/ids.ts`. */
  readonly inside: string
  readonly isTest: boolean
}

/** The place of a file, or null when it belongs to no package (a configuration file at the root). */
export function placeOf(file: string): Place | null {
  const path = relative(ROOT, file).split(sep).join('/')
  const [top = '', second = '', ...rest] = path.split('/')
  const isTest = /\.(test|contract)\.[cm]?[jt]sx?$/.test(path)
  if (OUTSIDE_THE_LAYERS.includes(top)) {
    return { path, package: top, folder: top, inside: path.slice(top.length + 1), isTest }
  }
  if ((top !== 'packages' && top !== 'apps') || rest.length === 0) return null
  return { path, package: second, folder: `${top}/${second}`, inside: rest.join('/'), isTest }
}

/** Source that must give the same answer for ever: what a pure package ships, not its tests. */
export function isPureSource(place: Place | null): place is Place {
  if (place === null || place.isTest) return false
  return DIRECTIONS[place.package]?.pure === true && place.inside.startsWith('src/')
}

/** Test code: tests, and the package they share. */
export function isTestCode(place: Place | null): place is Place {
  return place !== null && (place.isTest || place.package === 'testing')
}

/** Whether a relative import leads out of the package the file stands in. */
export function leavesItsPackage(file: string, place: Place, specifier: string): boolean {
  const target = placeOf(resolve(dirname(file), specifier))
  const home = resolve(ROOT, place.folder)
  return target?.folder !== place.folder && resolve(dirname(file), specifier) !== home
}

/** The part of a package.json that fences look at; null where there is none. */
export interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>> | string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const manifests = new Map<string, Manifest | null>()

/** Reads `folder/package.json`; the root's is `.`. Read once per run. */
export function manifestOf(folder: string): Manifest | null {
  const known = manifests.get(folder)
  if (known !== undefined) return known
  const file = join(ROOT, folder, 'package.json')
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null
  manifests.set(folder, manifest)
  return manifest
}
