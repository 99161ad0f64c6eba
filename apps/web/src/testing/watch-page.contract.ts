/**
 * What goes wrong on a page while a test looks at something else: an error on
 * the console, a thrown one, a request that failed. Any of them is a fault of
 * the app, unless the test brought it about and says so.
 */
import type { Page } from 'playwright-core'

export interface PageWatch {
  /** From now on, and for what already happened: this is what the test brought about. */
  allow(pattern: RegExp, because: string): void
  /** What was not allowed, a line each. */
  faults(): string[]
}

export function watchPage(page: Page): PageWatch {
  const heard: string[] = []
  const allowed: RegExp[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => heard.push(`thrown: ${error.stack ?? error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A page that is left, or a download, lets go of what it was loading.
    if (why !== 'net::ERR_ABORTED') heard.push(`request failed: ${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`answered ${response.status()}: ${response.url()}`)
  })
  return {
    allow: (pattern) => void allowed.push(pattern),
    faults: () => heard.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  }
}
