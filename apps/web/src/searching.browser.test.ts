/** Searching a session: the list keeps what holds the words, brings them out, and leads into the talk. */
import { describe, expect, it } from 'vitest'

import { axeViolations } from './testing/axe.contract.ts'
import { sharedApp, type App } from './testing/open-app.contract.ts'
import { cardOf, headOf, openSession, patiently } from './testing/the-session.contract.ts'
import { words } from './words/en.ts'
import type { Page } from 'playwright-core'

const theApp = sharedApp()

const SAID = [
  'Riders must be able to return a bike by scanning the code on the frame.',
  'The café must print a receipt for every guest.',
  'The receipt must name the café.',
]

const boxOf = (page: Page) => page.getByRole('searchbox', { name: words.requirements.search })
const foundWords = (page: Page) => page.locator('.requirements .found-words').allTextContents()
const cards = (page: Page) => page.getByTestId('requirement-card').count()

async function searching(app: App): Promise<Page> {
  const { page } = await app.openTab()
  await openSession(page, { said: SAID })
  await headOf(page, 'REQ-001').focus()
  await page.keyboard.press('/')
  await boxOf(page).waitFor()
  return page
}

describe('the search in the list of requirements', () => {
  it('keeps those that hold all words, whatever the accents, and brings the words out', async (context) => {
    const page = await searching(await theApp(context))
    const all = await cards(page)
    await page.keyboard.type('CAFE rece')
    await expect.poll(() => cards(page), patiently).toBeLessThan(all)
    await cardOf(page, 'REQ-002').waitFor()
    expect(await cardOf(page, 'REQ-001').count()).toBe(0)
    const marked = (await foundWords(page)).map((one) => one.toLowerCase())
    expect(new Set(marked)).toEqual(new Set(['café', 'rece']))
    await page.getByText(words.requirements.found(await cards(page)), { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => cards(page), patiently).toBe(all)
    expect(await boxOf(page).count()).toBe(0)
    const focused = () => page.evaluate(() => document.activeElement?.hasAttribute('data-requirement'))
    await expect.poll(focused, patiently).toBe(true)
  })

  it('is used by keys alone: down into the list, a slash back, Enter opens the first', async (context) => {
    const page = await searching(await theApp(context))
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.keyboard.type('café')
    await expect.poll(() => cardOf(page, 'REQ-001').count(), patiently).toBe(0)
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused, patiently).toBe('head-REQ-002')
    await page.keyboard.press('j')
    await expect.poll(focused, patiently).toBe('head-REQ-003')
    await page.keyboard.press('/')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value), patiently)
      .toBe('café')
    await page.keyboard.press('Enter')
    await cardOf(page, 'REQ-002').getByRole('region').waitFor()
  })

  it('leads through the lines of the talk that hold the words, and round again', async (context) => {
    const page = await searching(await theApp(context))
    await page.keyboard.type('receipt')
    const inTalk = page.getByTestId('chat-panel').locator('.found-words')
    await page.getByRole('button', { name: words.requirements.inTalk }).click()
    await expect.poll(() => inTalk.allTextContents(), patiently).toEqual(['receipt'])
    const article = () => page.evaluate(() => document.activeElement?.closest('article')?.textContent)
    await expect.poll(article, patiently).toContain('for every guest')
    await page.getByRole('button', { name: words.requirements.inTalkAt(1, 2) }).click()
    await expect.poll(article, patiently).toContain('must name the café')
    await page.getByRole('button', { name: words.requirements.inTalkAt(2, 2) }).click()
    await expect.poll(article, patiently).toContain('for every guest')
    await boxOf(page).fill('zebra')
    await page.getByText(words.requirements.noneFit).waitFor()
    await page.getByRole('button', { name: words.requirements.inTalk }).click()
    await page.getByRole('button', { name: words.requirements.inTalkAt(0, 0) }).waitFor()
    await expect.poll(() => inTalk.count(), patiently).toBe(0)
  })

  it.for(['light', 'dark'] as const)('has nothing for axe to find in the %s', async (theme, context) => {
    const app = await theApp(context)
    const { page } = await app.openTab({ theme })
    await openSession(page, { said: SAID })
    await headOf(page, 'REQ-001').focus()
    await page.keyboard.press('/')
    await boxOf(page).fill('the ')
    await page.getByRole('button', { name: words.requirements.inTalk }).click()
    await page.getByTestId('chat-panel').locator('.found-words').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
})
