/**
 * Which tests a file holds, and which behaviours their titles cite.
 *
 * The file is parsed, never searched: only the title of a real `it`, `test` or
 * `describe` call cites anything, in whatever form vitest allows (`it.each`,
 * `it.prop`, template literals, titles joined with `+`). Comments, fixtures inside
 * strings and tests that are skipped cite nothing.
 */
import { parseAst } from 'vitest/node'

export interface TestTitle {
  /** As written; an expression inside a template literal reads `${…}`. */
  readonly title: string
  readonly kind: 'suite' | 'test'
  readonly skipped: boolean
  readonly cites: readonly string[]
  /** Brackets that look like a citation but are none, such as `[S54]` or `[S001-S004]`. */
  readonly malformed: readonly string[]
}

/** The titles of a TypeScript test file, in order; throws what the parser throws when it cannot be parsed. */
export function readTestTitles(source: string): readonly TestTitle[] {
  const titles: TestTitle[] = []
  visit(parseAst(source, { lang: 'ts' }), false, titles)
  return titles
}

/** The ids in brackets such as `[S054]` and `[S006, S007]`, each once. */
export function citesIn(title: string): Pick<TestTitle, 'cites' | 'malformed'> {
  const cites = new Set<string>()
  const malformed: string[] = []
  for (const [bracket, inside = ''] of title.matchAll(/\[\s*(S\d[^\]]*)\]/gi)) {
    const ids = inside.split(',').map((id) => id.trim())
    if (ids.every((id) => /^S\d{3}$/.test(id))) ids.forEach((id) => cites.add(id))
    else malformed.push(bracket)
  }
  return { cites: [...cites], malformed }
}

interface SyntaxNode {
  readonly type: string
  readonly [field: string]: unknown
}

function visit(value: unknown, insideSkipped: boolean, titles: TestTitle[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, insideSkipped, titles)
    return
  }
  if (!isNode(value)) return

  const found = testCall(value)
  const skipped = insideSkipped || found?.skipped === true
  if (found) titles.push({ title: found.title, kind: found.kind, skipped, ...citesIn(found.title) })
  for (const child of Object.values(value)) visit(child, skipped, titles)
}

function testCall(node: SyntaxNode): Pick<TestTitle, 'title' | 'kind' | 'skipped'> | undefined {
  if (node.type !== 'CallExpression' || !Array.isArray(node['arguments'])) return undefined
  const callee = calleeOf(node['callee'])
  if (callee?.name !== 'it' && callee?.name !== 'test' && callee?.name !== 'describe') return undefined
  if (!callee.members.every((member) => modifiers.has(member))) return undefined
  const [first, ...rest]: unknown[] = node['arguments']
  // A title that is only known when the test runs still makes a test; `it.each(rows)` alone makes none.
  const title = textOf(first) ?? (rest.some(isFunction) ? knownLater : undefined)
  if (title === undefined) return undefined

  const skipped = callee.members.some((member) => member === 'skip' || member === 'todo')
  const isSuite = callee.name === 'describe' || callee.members.includes('describe')
  return { title, kind: isSuite ? 'suite' : 'test', skipped }
}

/** What may follow the name of a test or suite; `it.extend` and the like declare none. */
const modifiers = new Set(
  'each for prop skip todo only skipIf runIf fails concurrent sequential shuffle describe'.split(' '),
)

/** Reads `it`, `it.skip`, `it.each(rows)` and `it.each` with a table down to the name they begin with. */
function calleeOf(
  value: unknown,
): { readonly name: string; readonly members: readonly string[] } | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Identifier') return { name: String(value['name']), members: [] }
  if (value.type === 'CallExpression') return calleeOf(value['callee'])
  if (value.type === 'TaggedTemplateExpression') return calleeOf(value['tag'])
  if (value.type !== 'MemberExpression') return undefined

  const object = calleeOf(value['object'])
  const property = value['property']
  const member = isNode(property) && property.type === 'Identifier' ? String(property['name']) : ''
  return object && { name: object.name, members: [...object.members, member] }
}

function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : undefined
  if (value.type === 'TemplateLiteral') return templateText(value)
  if (value.type !== 'BinaryExpression' || value['operator'] !== '+') return undefined

  const [left, right] = [textOf(value['left']), textOf(value['right'])]
  return left === undefined && right === undefined ? undefined : `${left ?? knownLater}${right ?? knownLater}`
}

/** Stands for what is only known when the test runs. */
const knownLater = '${…}'

function templateText(template: SyntaxNode): string {
  const quasis: unknown[] = Array.isArray(template['quasis']) ? template['quasis'] : []
  return quasis.map(cookedText).join(knownLater)
}

function cookedText(quasi: unknown): string {
  const text = isNode(quasi) ? quasi['value'] : undefined
  return typeof text === 'object' && text !== null && 'cooked' in text ? String(text.cooked) : ''
}

function isFunction(value: unknown): boolean {
  return isNode(value) && (value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression')
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
