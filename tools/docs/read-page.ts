/**
 * A page of the documentation, read for what can be checked in it: links, words
 * in code type, headings, and blocks of code with the note that stands above them.
 *
 * Reads the Markdown that our pages are written in, not all that there is.
 */
import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

export interface Said {
  /** Counted from 1. */
  readonly line: number
  readonly text: string
}

export interface CodeBlock {
  /** Line of the opening fence, counted from 1. */
  readonly line: number
  readonly language: string
  readonly lines: readonly string[]
  /** What a comment `<!-- shows: … -->` on the line above says. */
  readonly shows: string | null
}

export interface Page {
  /** From the root of the repository, with forward slashes. */
  readonly path: string
  readonly links: readonly Said[]
  /** Words in `code type` outside blocks. */
  readonly code: readonly Said[]
  readonly blocks: readonly CodeBlock[]
  /** What `#…` can point at. */
  readonly anchors: readonly string[]
}

/** Every page that people read; samples are input, and what is generated is checked where it is made. */
export function pagePaths(root: string): string[] {
  const found = globSync(['*.md', '{docs,packages,apps,tools,benchmarks,.github}/**/*.md'], {
    cwd: root,
    exclude: (path) => /(^|[\\/])(node_modules|samples|golden)$/.test(path),
  })
  return found.map((path) => path.split(sep).join('/')).toSorted()
}

export const readPageAt = (root: string, path: string): Page =>
  readPage(path, readFileSync(join(root, path), 'utf8'))

export function readPage(path: string, text: string): Page {
  const links: Said[] = []
  const code: Said[] = []
  const anchors: string[] = []
  const blocks: CodeBlock[] = []
  let open: { line: number; language: string; lines: string[]; shows: string | null } | null = null
  let above = ''
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1
    const fence = /^\s*```(\S*)/.exec(content)
    if (open !== null) {
      if (fence === null) open.lines.push(content)
      else {
        blocks.push(open)
        open = null
      }
    } else if (fence !== null) {
      const shows = /^<!-- shows: (.*) -->$/.exec(above.trim())?.[1] ?? null
      open = { line, language: fence[1] ?? '', lines: [], shows }
    } else {
      const heading = /^#{1,6}\s+(.*)$/.exec(content)?.[1]
      if (heading !== undefined) anchors.push(anchorOf(heading))
      for (const found of content.matchAll(/`([^`]+)`/g)) code.push({ line, text: found[1] ?? '' })
      const prose = content.replaceAll(/`[^`]+`/g, 'code')
      for (const found of prose.matchAll(/\]\(([^()\s]+)\)/g)) links.push({ line, text: found[1] ?? '' })
    }
    above = content
  }
  return { path, links, code, blocks, anchors }
}

/** As GitHub makes it: lower case, no punctuation, hyphens for blanks. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}
