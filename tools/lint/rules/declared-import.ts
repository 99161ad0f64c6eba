/**
 * What a package imports, its package.json names.
 *
 * npm lifts every dependency to the top of the tree, so an undeclared import
 * resolves on the machine of its author and nowhere promises to.
 */
import { isBuiltin } from 'node:module'

import { isTestCode, manifestOf, placeOf, type Manifest } from '../places.ts'
import { eachImport, rule } from '../syntax.ts'

export const declaredImport = rule('imports are declared in package.json', (context) => {
  const place = placeOf(context.filename)
  if (place === null) return {}
  const ownManifest = manifestOf(place.folder)
  const declared = namesIn(ownManifest)
  // Tests, tools and benchmarks run in the repository only, with what its root brings.
  if (ownManifest === null || isTestCode(place)) declared.push(...namesIn(manifestOf('.')))

  return eachImport(({ specifier, node }) => {
    if (/^[./#]/.test(specifier) || isBuiltin(specifier) || specifier.startsWith('@parley/')) return
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
    if (declared.includes(name)) return
    context.report({
      node,
      message: `${name} is not a dependency in ${place.folder}/package.json; declare it there.`,
    })
  })
})

function namesIn(manifest: Manifest | null): string[] {
  return Object.keys({
    ...manifest?.dependencies,
    ...manifest?.devDependencies,
    ...manifest?.optionalDependencies,
    ...manifest?.peerDependencies,
  })
}
