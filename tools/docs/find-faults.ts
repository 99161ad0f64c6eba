/** What a page promises and the repository does not hold: dead links, paths that are gone, npm scripts that do not exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

import { readPageAt, type Page, type Said } from './read-page.ts'

/** npm knows these without a script of ours. */
const OF_NPM = new Set(['ci', 'install'])

/** One line for each fault: `README.md:12: there is no docs/guide.md`. */
export function faultsIn(root: string, page: Page): string[] {
  const scripts = scriptsOf(root)
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const tops = new Set(folders.map((entry) => entry.name).filter((name) => name !== 'node_modules'))
  const commands = page.blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ line, lines }) => lines.map((text, index): Said => ({ line: line + index + 1, text })))
  const said = [...page.code, ...commands]
  return [
    ...page.links.flatMap((link) => at(page, link, linkFault(root, page, link.text))),
    ...said.flatMap((one) => pathsIn(one.text, tops).flatMap((path) => at(page, one, pathFault(root, path)))),
    ...said.flatMap((one) =>
      scriptsIn(one.text).flatMap((name) => at(page, one, scriptFault(scripts, name))),
    ),
  ]
}

function linkFault(root: string, page: Page, target: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(target)) return null
  const [file = '', anchor] = target.split('#')
  const path = posix.join(posix.dirname(page.path), file)
  if (file !== '' && !existsSync(join(root, path))) return `the link to ${target} leads nowhere`
  if (anchor === undefined || !(file === '' || path.endsWith('.md'))) return null
  const there = file === '' ? page : readPageAt(root, path)
  return there.anchors.includes(anchor) ? null : `${there.path} has no heading #${anchor}`
}

/** Words that begin with a folder of ours; patterns and places to be filled in are none. */
function pathsIn(text: string, tops: ReadonlySet<string>): string[] {
  return text
    .split(/[\s'"()]+/)
    .map((word) => word.replace(/^\.\//, '').replace(/[.,;:]+$/, ''))
    .filter((word) => tops.has(word.split('/')[0] ?? '') && word.includes('/') && !/[*<>{}…]/.test(word))
}

function pathFault(root: string, path: string): string | null {
  return existsSync(join(root, path)) ? null : `there is no ${path}`
}

function scriptsIn(text: string): string[] {
  const run = [...text.matchAll(/\bnpm run (?:--?[a-z]+ )*([\w:-]+)/g)]
  const short = [...text.matchAll(/\bnpm (test|start)\b/g)]
  const other = [...text.matchAll(/\bnpm (?!run\b|test\b|start\b)([a-z]+)/g)].filter(
    ([, name]) => !OF_NPM.has(name ?? ''),
  )
  return [...run, ...short, ...other].flatMap(([, name]) => name ?? [])
}

function scriptFault(scripts: ReadonlySet<string>, name: string): string | null {
  return scripts.has(name) ? null : `package.json has no script ${name}`
}

function scriptsOf(root: string): ReadonlySet<string> {
  const { scripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts?: Readonly<Record<string, string>>
  }
  return new Set(Object.keys(scripts))
}

function at(page: Page, { line }: Said, fault: string | null): string[] {
  return fault === null ? [] : [`${page.path}:${line}: ${fault}`]
}
