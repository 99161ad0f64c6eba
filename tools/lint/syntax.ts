/**
 * The words in which rules speak about source: node types, and the questions they share.
 *
 * The linter publishes its types only through its rule tester, so they are
 * taken from there: one place to mend when it learns to publish them.
 */
import type { RuleTester } from 'oxlint/plugins-dev'

type PublishedRule = Extract<Parameters<RuleTester['run']>[1], { create: unknown }>
export type Context = Parameters<PublishedRule['create']>[0]
export type Visitor = ReturnType<PublishedRule['create']>
export type SyntaxNode = Parameters<NonNullable<Visitor[`${string}:any`]>>[0]
export type NodeOf<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>

export interface Rule {
  readonly meta: { readonly type: 'problem'; readonly docs: { readonly description: string } }
  readonly create: (context: Context) => Visitor
}

/** A rule, with what it keeps in words. */
export function rule(description: string, create: (context: Context) => Visitor): Rule {
  return { meta: { type: 'problem', docs: { description } }, create }
}

export interface Import {
  readonly specifier: string
  readonly node: SyntaxNode
  /** Loaded while running, by `import()`. */
  readonly dynamic: boolean
}

/** Visits whatever brings another module in: import, export from, import(), require(), import types. */
export function eachImport(visit: (found: Import) => void): Visitor {
  const literal = (node: SyntaxNode | null, dynamic = false) => {
    const specifier = node === null ? null : textOf(node)
    if (node !== null && specifier !== null) visit({ specifier, node, dynamic })
  }
  return {
    ImportDeclaration: (node) => literal(node.source),
    ExportNamedDeclaration: (node) => literal(node.source),
    ExportAllDeclaration: (node) => literal(node.source),
    ImportExpression: (node) => literal(node.source, true),
    TSImportType: (node) => literal(node.source),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
        literal(node.arguments[0] ?? null)
      }
    },
  }
}

/** The text of a string that is known before the program runs. */
export function textOf(node: SyntaxNode): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return null
  return node.quasis[0]?.value.cooked ?? null
}

/** `b` of `a.b` and of `a['b']`. */
export function memberName(node: SyntaxNode): string | null {
  if (node.type !== 'MemberExpression') return null
  if (node.computed) return textOf(node.property)
  return node.property.type === 'Identifier' ? node.property.name : null
}

/** `a` of `a`, `a.b.c`, `a.b()` and `a.b(…)(…)`. */
export function rootName(node: SyntaxNode): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression') return rootName(node.object)
  if (node.type === 'CallExpression') return rootName(node.callee)
  if (node.type === 'TaggedTemplateExpression') return rootName(node.tag)
  return null
}

/** The names that an object pattern takes out of its object: `env` of `{ env: settings }`. */
export function takenOut(pattern: SyntaxNode): string[] {
  if (pattern.type !== 'ObjectPattern') return []
  return pattern.properties.flatMap((property) => {
    if (property.type !== 'Property') return []
    return property.key.type === 'Identifier' ? [property.key.name] : []
  })
}
