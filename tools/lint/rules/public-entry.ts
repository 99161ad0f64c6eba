/**
 * A package is used through its public entry, by its name.
 *
 * What `exports` in its package.json lists is public; everything behind it may
 * be renamed tomorrow.
 */
import { manifestOf } from '../places.ts'
import { eachImport, rule } from '../syntax.ts'

export const publicEntry = rule('packages are imported by their public entry', (context) =>
  eachImport(({ specifier, node }) => {
    const [, name, inside] = /^@parley\/([^/]+)\/(.+)$/.exec(specifier) ?? []
    if (name === undefined || inside === undefined || isPublic(name, inside)) return
    context.report({
      node,
      message: `${specifier} reaches past the public entry; import from @parley/${name}, and export there what is missing.`,
    })
  }),
)

function isPublic(name: string, inside: string): boolean {
  const entries = (manifestOf(`packages/${name}`) ?? manifestOf(`apps/${name}`))?.exports
  return typeof entries === 'object' && `./${inside}` in entries
}
