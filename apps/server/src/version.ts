/** The version of this server, as health, reports and the document say it. */
import { readFileSync } from 'node:fs'

export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return manifest.version
}

/** How a file says which program wrote it. */
export const writtenBy = (of: string): string => `parley ${of}`
