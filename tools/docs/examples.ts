/**
 * Examples in the documentation: blocks that begin with `$ npx parley …` and go on with what it prints.
 *
 * Nobody writes the output by hand: it is what the command printed, all of it or
 * the parts that the note above the block names:
 *
 *     <!-- shows: paragraphs 1, 3..4, -1; exits 1 -->
 *
 * Paragraphs, or `lines`, are counted from 1, or from the end with a minus; what
 * is left out between them is an ellipsis. `json` writes JSON for reading, and
 * `json requirements.0` a part of it.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'

import type { CodeBlock, Page } from './read-page.ts'

export interface Example {
  readonly page: string
  readonly block: CodeBlock
  readonly command: string
  readonly selection: string
  readonly exits: number
}

export interface Shown {
  readonly lines: readonly string[]
  readonly exitCode: number
}

const PROMPT = '$ '
const ELLIPSIS = '…'
/** Times in a result are those of the file, which are not the same in two clones. */
const THE_SAME_INSTANT = '1767225600'

export function examplesIn(page: Page): Example[] {
  return page.blocks.flatMap((block) => {
    const [first = ''] = block.lines
    if (!first.startsWith(PROMPT) || !/\bnpx parley\b/.test(first)) return []
    const notes = (block.shows ?? '').split(';').map((note) => note.trim())
    const exits = notes.flatMap((note) => /^exits (\d+)$/.exec(note)?.[1] ?? [])[0]
    const selection = notes.find((note) => note !== '' && !note.startsWith('exits ')) ?? 'all'
    return [{ page: page.path, block, command: first.slice(PROMPT.length), selection, exits: Number(exits ?? 0) }]
  })
}

/** Runs an example and gives the lines that its block must have. */
export async function show(root: string, { command, selection }: Example): Promise<Shown> {
  const { exitCode, printed } = await run(root, command.replaceAll(/\bnpx parley\b/g, 'parley'))
  return { lines: [PROMPT + command, ...select(printed.trimEnd(), selection)], exitCode }
}

/** The page's text with this block in place of the one that stands there. */
export function withBlock(text: string, { block }: Example, lines: readonly string[]): string {
  const all = text.split('\n')
  return [...all.slice(0, block.line), ...lines, ...all.slice(block.line + block.lines.length)].join('\n')
}

export function select(printed: string, selection: string): string[] {
  const [unit = '', ...rest] = selection.split(' ')
  const wanted = rest.join(' ')
  switch (unit) {
    case 'all':
      return printed.split('\n')
    case 'json':
      return JSON.stringify(partOf(JSON.parse(printed), wanted), null, 2).split('\n')
    case 'lines':
      return pick(printed.split('\n'), wanted, [ELLIPSIS]).flat()
    case 'paragraphs':
      return pick(printed.split(/\n{2,}/), wanted, [ELLIPSIS])
        .flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['', paragraph]))
        .flatMap((paragraph) => paragraph.split('\n'))
    default:
      throw new Error(`'${selection}' shows nothing; write lines, paragraphs or json`)
  }
}

function pick(parts: readonly string[], wanted: string, gap: readonly string[]): string[] {
  const picked: string[] = []
  let next = 0
  for (const range of wanted.split(',')) {
    const [, from, to = from] = /^\s*(-?\d+)(?:\.\.(-?\d+))?\s*$/.exec(range) ?? []
    if (from === undefined || to === undefined) throw new Error(`'${range}' is no range such as 3, 2..5 or -2..-1`)
    const first = indexOf(Number(from), parts.length)
    const last = indexOf(Number(to), parts.length)
    if (first > next) picked.push(...gap)
    picked.push(...parts.slice(first, last + 1))
    next = last + 1
  }
  if (next < parts.length) picked.push(...gap)
  return picked
}

const indexOf = (place: number, length: number): number => (place < 0 ? length + place : place - 1)

function partOf(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter((key) => key !== '')
    .reduce((part, key) => (part as Readonly<Record<string, unknown>>)[key], value)
}

/** Commands are written for a POSIX shell, as people type them. */
function run(root: string, command: string): Promise<{ readonly exitCode: number; readonly printed: string }> {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`
  // `npm_command` is how the command line knows that it was called by npx.
  const env = { ...process.env, PATH: path, npm_command: 'exec', SOURCE_DATE_EPOCH: THE_SAME_INSTANT, NO_COLOR: '1' }
  return new Promise((done) => {
    execFile('sh', ['-c', `${command} 2>&1`], { cwd: root, env }, (error, stdout) => {
      done({ exitCode: error === null ? 0 : Number(error.code ?? 1), printed: stdout })
    })
  })
}
