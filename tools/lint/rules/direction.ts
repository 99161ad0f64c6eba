/**
 * Imports point one way.
 *
 * The table is directions.ts; this rule only reads it. Source may use what its
 * line names, tests may use `@parley/testing` besides, and nothing else may.
 */
import { DIRECTIONS, FOR_TESTS_ONLY, OUTSIDE_THE_LAYERS, type Direction } from '../directions.ts'
import { isTestCode, placeOf, type Place } from '../places.ts'
import { eachImport, rule, type Import } from '../syntax.ts'

const TABLE = 'tools/lint/directions.ts'

export const direction = rule('imports between packages point one way', (context) => {
  const place = placeOf(context.filename)
  if (place === null || OUTSIDE_THE_LAYERS.includes(place.package)) return {}
  const here = DIRECTIONS[place.package]
  if (here === undefined) {
    return {
      Program: (node) => {
        context.report({
          node,
          message: `${place.folder} has no line in ${TABLE}, so nothing keeps its imports; add one that says what it may use.`,
        })
      },
    }
  }
  return eachImport((found) => {
    const wanted = /^@parley\/([^/]+)/.exec(found.specifier)?.[1]
    if (wanted === undefined) return
    const message = refusal(place, here, wanted, found)
    if (message !== null) context.report({ node: found.node, message })
  })
})

function refusal(place: Place, here: Direction, wanted: string, found: Import): string | null {
  const from = place.package
  if (wanted === from) return `${from} imports itself by name; use a relative path inside the package.`
  if (here.uses.includes(wanted)) return null
  if (wanted === FOR_TESTS_ONLY) {
    return isTestCode(place)
      ? null
      : `@parley/${wanted} is for tests only; source of ${from} may not import it.`
  }
  if (place.isTest && here.testsAlsoUse?.includes(wanted)) return null
  if (here.lazily?.includes(wanted)) {
    return found.dynamic ? null : `${from} loads ${wanted} only when a command needs it: use await import().`
  }
  if (here.onlyFrom?.uses.includes(wanted)) {
    if (place.inside === here.onlyFrom.file) return null
    return `only ${place.folder}/${here.onlyFrom.file} may name ${wanted}; take what you need as a port.`
  }
  const allowed = here.uses.length === 0 ? 'nothing' : here.uses.join(', ')
  return `${from} may not import ${wanted}: imports point one way, and ${from} uses ${allowed} (${TABLE}).`
}
