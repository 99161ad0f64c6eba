/**
 * A failure is never swallowed: a catch does something, or is not there.
 *
 * A comment inside is no excuse. Where a failure truly means nothing, say what
 * follows from it in code: return the default, note it, or test beforehand.
 */
import { memberName, rule, type SyntaxNode } from '../syntax.ts'

const MESSAGE = 'a failure is swallowed here; act on it, return what follows from it, or let it pass.'

export const noEmptyCatch = rule('no failure is swallowed', (context) => ({
  CatchClause: (node) => {
    if (doesNothing(node.body)) context.report({ node, message: MESSAGE })
  },
  CallExpression: (node) => {
    if (memberName(node.callee) !== 'catch') return
    const handler = node.arguments[0]
    if (handler?.type !== 'ArrowFunctionExpression' && handler?.type !== 'FunctionExpression') return
    if (handler.body !== null && doesNothing(handler.body))
      context.report({ node: handler, message: MESSAGE })
  },
}))

function doesNothing(body: SyntaxNode): boolean {
  if (body.type === 'Identifier') return body.name === 'undefined'
  if (body.type === 'UnaryExpression') return body.operator === 'void'
  if (body.type !== 'BlockStatement') return false
  return body.body.every((statement) => statement.type === 'EmptyStatement')
}
