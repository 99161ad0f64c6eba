/**
 * What has to be built once: the web app, and the database that a new data
 * directory starts from. What is there and newer than its sources stays.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

import { isFresh } from './freshness.ts'

const root = resolve(import.meta.dirname, '..', '..')
const web = join(root, 'apps', 'web')
const postgres = join(root, 'packages', 'adapters', 'src', 'postgres')
/** Written when the template was made: its own name is the business of whoever makes it. */
const stamp = join(root, '.build', 'pglite-template.made')

interface Product {
  readonly name: string
  readonly built: string
  readonly sources: readonly string[]
  readonly make: () => Promise<void>
}

const PRODUCTS: readonly Product[] = [
  {
    name: 'the web app',
    built: join(web, 'dist', 'index.html'),
    sources: [
      ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => join(web, name)),
      ...['client', 'domain', 'protocol'].map((name) => join(root, 'packages', name, 'src')),
    ],
    make: () => run(viteOf(web), ['build', '--logLevel', 'warn'], web),
  },
  {
    name: 'the empty database',
    built: stamp,
    sources: [join(postgres, 'migrations'), join(postgres, 'embedded'), join(root, 'package-lock.json')],
    make: async () => {
      await run(join(postgres, 'embedded', 'make-template.ts'), [], root)
      mkdirSync(dirname(stamp), { recursive: true })
      writeFileSync(stamp, '')
    },
  },
]

/** Throws with what a step said when it failed. `tell` gets one line when there is something to do. */
export async function buildWhatIsMissing(tell: (line: string) => void): Promise<void> {
  const missing = PRODUCTS.filter(({ built, sources }) => !isFresh(built, sources))
  if (missing.length === 0) return
  tell(`Building ${missing.map(({ name }) => name).join(' and ')}, once …`)
  await Promise.all(missing.map(({ make }) => make()))
}

/** A program of Node, quietly. */
async function run(program: string, list: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [program, ...list], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const listen = (chunk: Buffer) => {
    said += chunk.toString('utf8')
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${program} failed:\n${said.trim()}`)
}

function viteOf(folder: string): string {
  const manifest = createRequire(join(folder, 'package.json')).resolve('vite/package.json')
  return join(dirname(manifest), 'bin', 'vite.js')
}
