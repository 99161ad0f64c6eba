/**
 * Tests use real things: no module is replaced behind the code's back.
 *
 * A port has a real adapter in memory and a service has a scripted server, so
 * what a test proves is what runs.
 */
import { isTestCode, placeOf } from '../places.ts'
import { memberName, rule, takenOut, type SyntaxNode } from '../syntax.ts'

const REPLACES_MODULES =
  /^(mock|doMock|unmock|doUnmock|hoisted|importMock|setMock|createMockFromModule|stubEnv|stubGlobal)$/

export const noModuleMocks = rule('tests replace no modules', (context) => {
  if (!isTestCode(placeOf(context.filename))) return {}
  const runners = new Set(['vi', 'vitest', 'jest'])
  const refuse = (node: SyntaxNode, name: string) => {
    context.report({
      node,
      message: `${name} replaces what is tested; use a real adapter, or hand the thing in as an argument.`,
    })
  }
  return {
    ImportSpecifier: (node) => {
      const imported = node.imported.type === 'Identifier' ? node.imported.name : ''
      if (runners.has(imported)) runners.add(node.local.name)
    },
    MemberExpression: (node) => {
      const name = memberName(node)
      if (name === null || !REPLACES_MODULES.test(name)) return
      const owner = node.object.type === 'Identifier' ? node.object.name : memberName(node.object)
      if (owner !== null && runners.has(owner)) refuse(node, `${owner}.${name}`)
    },
    VariableDeclarator: (node) => {
      if (node.init?.type !== 'Identifier' || !runners.has(node.init.name)) return
      const taken = takenOut(node.id).find((name) => REPLACES_MODULES.test(name))
      if (taken !== undefined) refuse(node, `${node.init.name}.${taken}`)
    },
  }
})
