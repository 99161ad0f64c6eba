/**
 * Examples in the documentation: blocks that begin with `$ npx parley …` and go on with what it prints.
 *
 * Nobody writes the output by hand: it is what the command printed, all of it or
 * the parts that the note above the block names:
 *
 *     <!-- shows: paragraphs 1, 3..4, -1; exits 1 -->
 *
 * Paragraphs, or `lines`, are counted from 1, or from the end with a minus, or
 * named by words that stand in them; what is left out between them is an
 * ellipsis. `section REQ-005` is what stands under the heading with these words,
 * `json` is JSON for reading, and `json requirements.0` a part of it.
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
    return [
      { page: page.path, block, command: first.slice(PROMPT.length), selection, exits: Number(exits ?? 0) },
    ]
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
    case 'section':
      return sectionUnder(wanted, printed.split('\n'))
    default:
      throw new Error(`'${selection}' shows nothing; write lines, paragraphs, section or json`)
  }
}

function pick(parts: readonly string[], wanted: string, gap: readonly string[]): string[] {
  const picked: string[] = []
  let next = 0
  for (const range of wanted.split(',')) {
    const [from = '', to = from] = range.split('..').map((word) => word.trim())
    const first = placeOf(from, parts)
    if (first > next) picked.push(...gap)
    next = placeOf(to, parts) + 1
    picked.push(...parts.slice(first, next))
  }
  if (next < parts.length) picked.push(...gap)
  return picked
}

function placeOf(word: string, parts: readonly string[]): number {
  const place = Number(word)
  const index = Number.isNaN(place)
    ? parts.findIndex((part) => part.includes(word))
    : place < 0
      ? parts.length + place
      : place - 1
  if (word === '' || parts[index] === undefined) throw new Error(`'${word}' is not there to be shown`)
  return index
}

function sectionUnder(words: string, lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.startsWith('#') && line.includes(words))
  if (first < 0) throw new Error(`no heading holds '${words}'`)
  const length = lines.slice(first + 1).findIndex((line) => line.startsWith('#'))
  const section = length < 0 ? lines.slice(first) : lines.slice(first, first + 1 + length)
  return section.join('\n').trimEnd().split('\n')
}

function partOf(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter((key) => key !== '')
    .reduce((part, key) => (part as Readonly<Record<string, unknown>>)[key], value)
}

/** Commands are written for a POSIX shell, as people type them. */
function run(
  root: string,
  command: string,
): Promise<{ readonly exitCode: number; readonly printed: string }> {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`
  // `npm_command` is how the command line knows that it was called by npx.
  const env = {
    ...process.env,
    PATH: path,
    npm_command: 'exec',
    SOURCE_DATE_EPOCH: THE_SAME_INSTANT,
    NO_COLOR: '1',
  }
  return new Promise((done) => {
    execFile('sh', ['-c', `${command} 2>&1`], { cwd: root, env }, (error, stdout) => {
      done({ exitCode: error === null ? 0 : Number(error.code ?? 1), printed: stdout })
    })
  })
}
