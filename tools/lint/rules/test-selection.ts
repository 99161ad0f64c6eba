/**
 * What runs is every test: none is picked out, and none is left out in silence.
 *
 * A test that cannot run here says why while it runs: `needs(service, context)`
 * for what the machine may lack, `context.skip('a reason')` for anything else.
 */
import { isTestCode, placeOf } from '../places.ts'
import {
  memberName,
  rootName,
  rule,
  takenOut,
  textOf,
  type Context,
  type NodeOf,
  type SyntaxNode,
} from '../syntax.ts'

const TEST_FUNCTIONS = new Set(['it', 'test', 'describe', 'suite', 'bench'])
const HOOKS = new Set([
  'beforeEach',
  'afterEach',
  'beforeAll',
  'afterAll',
  'aroundEach',
  'aroundAll',
  'onTestFinished',
])
const LEAVES_OUT = new Set(['skip', 'todo', 'skipIf', 'runIf'])
const OLD_NAMES: Readonly<Record<string, 'only' | 'skip'>> = {
  fit: 'only',
  fdescribe: 'only',
  xit: 'skip',
  xtest: 'skip',
  xdescribe: 'skip',
}

const NO_ONLY =
  'only this test would run, and the rest would pass unseen; run one with npm test -- --pattern.'
const NO_SKIP =
  "a test is left out without a reason; use needs(service, context), or context.skip('a reason') inside the test."

/** `.only` and its other spellings. */
export const noFocus = rule('no test is picked out', (context) => eachMark(context, 'only', NO_ONLY))

/** `.skip`, `.todo`, `.skipIf`, `.runIf` and a `context.skip()` that gives no reason. */
export const noSilentSkip = rule('no test is left out without a reason', (context) => {
  const marks = eachMark(context, 'skip', NO_SKIP)
  if (!isTestCode(placeOf(context.filename))) return {}
  const contexts = new Set(['context', 'ctx'])
  const bareSkips = new Set<string>()
  const names = testFunctions()
  return {
    ...marks,
    ImportSpecifier: (node) => learn(node, names),
    CallExpression: (node) => {
      marks.CallExpression?.(node)
      const caller = rootName(node.callee)
      if (caller !== null && (names.has(caller) || HOOKS.has(caller))) {
        for (const parameter of firstParameters(node)) {
          if (parameter.type === 'Identifier') contexts.add(parameter.name)
          if (takenOut(parameter).includes('skip')) bareSkips.add('skip')
        }
      }
      if (isContextSkip(node, contexts, bareSkips) && !givesReason(node))
        context.report({ node, message: NO_SKIP })
    },
  }
})

function eachMark(context: Context, kind: 'only' | 'skip', message: string) {
  if (!isTestCode(placeOf(context.filename))) return {}
  const names = testFunctions()
  const refused = (name: string) => (kind === 'only' ? name === 'only' : LEAVES_OUT.has(name))
  return {
    ImportSpecifier: (node: NodeOf<'ImportSpecifier'>) => learn(node, names),
    MemberExpression: (node: NodeOf<'MemberExpression'>) => {
      const member = memberName(node)
      const root = rootName(node.object)
      if (member !== null && root !== null && refused(member) && names.has(root))
        context.report({ node, message })
    },
    CallExpression: (node: NodeOf<'CallExpression'>) => {
      const root = rootName(node.callee)
      if (root === null) return
      if (OLD_NAMES[root] === kind) context.report({ node, message })
      if (!names.has(root)) return
      for (const argument of node.arguments) {
        if (argument.type !== 'ObjectExpression') continue
        const marked = argument.properties.find((property) => isMark(property, refused))
        if (marked !== undefined) context.report({ node: marked, message })
      }
    },
  }
}

/** `{ skip: true }` in a test's options, or any value but a plain false. */
function isMark(property: SyntaxNode, refused: (name: string) => boolean): boolean {
  if (property.type !== 'Property' || property.key.type !== 'Identifier' || !refused(property.key.name))
    return false
  return !(property.value.type === 'Literal' && property.value.value === false)
}

const testFunctions = () => new Set(TEST_FUNCTIONS)

/** `import { it as specify } from 'vitest'` is still `it`. */
function learn(node: NodeOf<'ImportSpecifier'>, names: Set<string>): void {
  const source = node.parent.type === 'ImportDeclaration' ? node.parent.source.value : ''
  if (source !== 'vitest' || node.imported.type !== 'Identifier') return
  if (TEST_FUNCTIONS.has(node.imported.name)) names.add(node.local.name)
}

function firstParameters(call: NodeOf<'CallExpression'>): SyntaxNode[] {
  return call.arguments.flatMap((argument) => {
    if (argument.type !== 'ArrowFunctionExpression' && argument.type !== 'FunctionExpression') return []
    return argument.params.slice(0, 1)
  })
}

function isContextSkip(
  call: NodeOf<'CallExpression'>,
  contexts: Set<string>,
  bareSkips: Set<string>,
): boolean {
  if (call.callee.type === 'Identifier') return bareSkips.has(call.callee.name)
  if (memberName(call.callee) !== 'skip' || call.callee.type !== 'MemberExpression') return false
  const owner = call.callee.object
  return owner.type === 'Identifier' && contexts.has(owner.name)
}

/** The last argument is the reason: words, or something that holds them. */
function givesReason(call: NodeOf<'CallExpression'>): boolean {
  const last = call.arguments.at(-1)
  if (last === undefined) return false
  const words = textOf(last)
  if (words !== null) return words.trim() !== ''
  // skip(condition) alone is a condition, not a reason.
  if (call.arguments.length === 1)
    return last.type === 'TemplateLiteral' || last.type === 'Identifier' || last.type === 'MemberExpression'
  return last.type !== 'Literal'
}
