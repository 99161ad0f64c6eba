/** Whether a page can be used by everyone, as far as a program can tell. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

export interface AxeFinding {
  readonly page: string
  readonly rule: string
  readonly help: string
  readonly where: readonly string[]
}

/** Every rule that axe has, on the whole page. Our content security policy lets no script in; the debugger may. */
export async function axeViolations(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as { readonly axe: typeof axe }
    const { violations } = await judge.run(document)
    return violations.map(({ id, help, nodes }) => ({
      page: location.pathname + location.search,
      rule: id,
      help,
      where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
    }))
  })
}
