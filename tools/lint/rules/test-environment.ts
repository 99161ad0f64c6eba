/**
 * Tests take their settings from one place: packages/testing/src/environment.ts.
 *
 * A test that reads the environment by itself behaves differently on two
 * machines, and nobody sees why.
 */
import { isTestCode, placeOf } from '../places.ts'
import { memberName, rootName, rule, takenOut, type SyntaxNode } from '../syntax.ts'

const THE_ONE_PLACE = 'packages/testing/src/environment.ts'

export const testEnvironment = rule('tests do not read process.env', (context) => {
  const place = placeOf(context.filename)
  if (!isTestCode(place) || place.path === THE_ONE_PLACE) return {}
  const refuse = (node: SyntaxNode) => {
    context.report({
      node,
      message: `a test reads the environment; ask testEnvironment() of @parley/testing (${THE_ONE_PLACE}).`,
    })
  }
  return {
    MemberExpression: (node) => {
      if (memberName(node) !== 'env') return
      const owner = node.object
      const isMeta = owner.type === 'MetaProperty'
      const isProcess =
        owner.type === 'MemberExpression' ? memberName(owner) === 'process' : rootName(owner) === 'process'
      if (isMeta || isProcess) refuse(node)
    },
    VariableDeclarator: (node) => {
      if (node.init?.type !== 'Identifier' || node.init.name !== 'process') return
      if (takenOut(node.id).includes('env')) refuse(node)
    },
    ImportSpecifier: (node) => {
      const source = node.parent.type === 'ImportDeclaration' ? node.parent.source.value : ''
      if (!/^(node:)?process$/.test(source) || node.imported.type !== 'Identifier') return
      if (node.imported.name === 'env') refuse(node)
    },
  }
})
