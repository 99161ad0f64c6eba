/**
 * A relative import stays near: inside its package, and at most two folders up.
 *
 * Whoever needs something from further away needs a better place for it.
 */
import { leavesItsPackage, placeOf } from '../places.ts'
import { eachImport, rule } from '../syntax.ts'

export const nearImport = rule('relative imports stay near', (context) => {
  const place = placeOf(context.filename)
  return eachImport(({ specifier, node }) => {
    if (!specifier.startsWith('.')) return
    if (place !== null && leavesItsPackage(context.filename, place, specifier)) {
      context.report({
        node,
        message: `${specifier} leaves ${place.folder}; import another package by its name.`,
      })
    } else if (/^(\.\/)?(\.\.\/){3}/.test(specifier)) {
      context.report({
        node,
        message: `${specifier} climbs three folders or more; move the two files nearer.`,
      })
    }
  })
})
