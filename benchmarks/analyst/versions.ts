/** The versions that a measurement depends on. */
import { readFileSync } from 'node:fs'

const PACKAGES = ['wink-nlp', 'wink-eng-lite-web-model']

export function versionsInUse(): Readonly<Record<string, string>> {
  const installed = PACKAGES.map((name) => {
    const place = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
    const { version } = JSON.parse(readFileSync(place, 'utf8')) as { readonly version: string }
    return [name, version] as const
  })
  return Object.fromEntries([['node', process.version], ...installed])
}
