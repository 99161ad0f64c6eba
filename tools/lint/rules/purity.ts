/**
 * A pure package has no hidden input: no clock, no randomness, no machine, no network.
 *
 * What it needs of the world (the time, an id, a hash) is handed to it, so the
 * same question has the same answer on every machine and in every year.
 */
import { isBuiltin } from 'node:module'

import { isPureSource, placeOf } from '../places.ts'
import { eachImport, memberName, rule, type Context, type SyntaxNode, type Visitor } from '../syntax.ts'

const CLOCK = 'reads the clock; take the time as an argument'
const MACHINE = 'reaches into the machine; that belongs to an adapter'
const TIMER = 'waits; waiting belongs to whoever calls'
const NETWORK = 'talks to the network; that belongs to an adapter'
const LOCALE = "depends on the machine's language settings; compare and format by a rule of your own"

/** Globals that no pure file may name, and why. */
const GLOBALS: Readonly<Record<string, string>> = {
  process: MACHINE,
  Buffer: MACHINE,
  require: MACHINE,
  globalThis: 'reaches everything at once; name what you need',
  global: 'reaches everything at once; name what you need',
  window: MACHINE,
  document: MACHINE,
  localStorage: MACHINE,
  performance: CLOCK,
  fetch: NETWORK,
  WebSocket: NETWORK,
  XMLHttpRequest: NETWORK,
  EventSource: NETWORK,
  setTimeout: TIMER,
  setInterval: TIMER,
  setImmediate: TIMER,
  queueMicrotask: TIMER,
  crypto: 'gives randomness and machine-made hashes; take ids and hashes as arguments',
  console: 'prints; return what is to be said',
}

/** Members of pure globals that are not pure. */
const MEMBERS: Readonly<Record<string, string>> = {
  'Date.now': CLOCK,
  'Math.random': 'is random; take what it decides as an argument',
  'Temporal.Now': CLOCK,
  'Atomics.wait': TIMER,
}

const LOCALE_METHODS = /^(localeCompare|toLocale(String|DateString|TimeString|LowerCase|UpperCase))$/

export const purity = rule('pure packages have no hidden input', (context) => {
  const place = placeOf(context.filename)
  if (!isPureSource(place)) return {}
  const refuse = (node: SyntaxNode, what: string, why: string) => {
    context.report({ node, message: `${what} in ${place.package}, which is pure: it ${why}.` })
  }
  const refuseImport = eachImport(({ specifier, node }) => {
    if (isBuiltin(specifier)) refuse(node, specifier, MACHINE)
  })
  return { ...refuseImport, ...refuseUse(context, refuse) }
})

function refuseUse(context: Context, refuse: (node: SyntaxNode, what: string, why: string) => void): Visitor {
  const isGlobal = (node: SyntaxNode) => isFree(context, node)

  return {
    Identifier: (node) => {
      const why = Object.hasOwn(GLOBALS, node.name) ? GLOBALS[node.name] : undefined
      if (why !== undefined && isGlobal(node)) refuse(node, node.name, why)
    },
    MemberExpression: (node) => {
      const member = memberName(node)
      if (member === null) return
      if (LOCALE_METHODS.test(member)) refuse(node, member, LOCALE)
      if (node.object.type !== 'Identifier') return
      const name = `${node.object.name}.${member}`
      const why = Object.hasOwn(MEMBERS, name) ? MEMBERS[name] : undefined
      if (why !== undefined && isGlobal(node.object)) refuse(node, name, why)
    },
    VariableDeclarator: (node) => {
      if (node.init?.type !== 'Identifier' || !isGlobal(node.init)) return
      if (node.id.type !== 'ObjectPattern') return
      if (node.init.name === 'Date' || node.init.name === 'Math') {
        refuse(node, `taking ${node.init.name} apart`, 'hides what is used; write it out')
      }
    },
    NewExpression: (node) => {
      if (node.arguments.length > 0 || node.callee.type !== 'Identifier') return
      if (node.callee.name === 'Date' && isGlobal(node.callee)) refuse(node, 'new Date()', CLOCK)
    },
    CallExpression: (node) => {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || !isGlobal(node.callee)) return
      refuse(node, 'Date()', CLOCK)
    },
    MetaProperty: (node) => {
      if (node.meta.name === 'import') refuse(node, 'import.meta', MACHINE)
    },
  }
}

/**
 * Whether a name means what the machine gives: nothing in this file declares it.
 *
 * A field `performance` and a parameter `process` are no clock and no machine.
 * The language's own names (Date, Math) are known to the linter, the machine's
 * (process, fetch) are not and stay unresolved; both are free here.
 */
function isFree(context: Context, node: SyntaxNode): boolean {
  const { globalScope } = context.sourceCode.scopeManager
  if (globalScope === null) throw new Error('every file has a global scope')
  return (
    context.sourceCode.isGlobalReference(node) ||
    globalScope.through.some(({ identifier }) => identifier === node)
  )
}
