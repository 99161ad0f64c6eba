/** The versions that a measurement depends on. */
import { readFileSync } from 'node:fs'

const PACKAGES = ['wink-nlp', 'wink-eng-lite-web-model']

export function versionsInUse(more: readonly string[] = []): Readonly<Record<string, string>> {
  const installed = [...PACKAGES, ...more].map((name) => {
    const place = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
    const { version } = JSON.parse(readFileSync(place, 'utf8')) as { readonly version: string }
    return [name, version] as const
  })
  return Object.fromEntries([['node', process.version], ...installed])
}
