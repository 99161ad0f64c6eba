/** The document: it grows with the talk, is compared, reviewed, approved by a person, and taken away. */
import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { sharedApp } from './testing/open-app.contract.ts'
import { ask, goTo, live, openCard, openSession, patiently, stateOf } from './testing/the-session.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

const SCAN = 'Riders must be able to return a bike by scanning the code on the frame.'
const SECONDS = 'The return has to be confirmed within 10 seconds.'
const CONFLICT = ['The desk must open at 8 every day.', 'The desk must not open at 8 every day.']

function theDocument(page: Page) {
  return page.getByRole('region', { name: words.document.text })
}

/** Gives a requirement another wording, as somebody would, and waits for the version that holds it. */
async function reword(page: Page, session_id: string, id: string, statement: string): Promise<void> {
  const card = await openCard(page, id)
  await card.getByRole('button', { name: words.requirements.edit, exact: true }).click()
  await card.getByLabel(words.edit.statement).fill(statement)
  const { rd_version: before } = await stateOf(page, session_id)
  await card.getByRole('button', { name: words.edit.save, exact: true }).click()
  await expect
    .poll(async () => (await stateOf(page, session_id)).rd_version, patiently)
    .toBeGreaterThan(before)
}

describe('the document', () => {
  it('grows as people talk, and every version of it can be read again', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: [SCAN, SECONDS] })
    const second = theDocument(page).locator('[data-section="REQ-002"]')
    await second.getByText('within 10 seconds').first().waitFor()
    await theDocument(page).getByText('by scanning the code on the frame.').first().waitFor()

    await page.getByRole('button', { name: words.document.draft(2) }).click()
    await page.getByRole('menuitemradio', { name: words.document.version(1) }).click()
    await page.getByText(words.document.reading(1)).waitFor()
    await theDocument(page).getByText('by scanning the code on the frame.').first().waitFor()
    expect(await second.count()).toBe(0)
    await page.getByRole('button', { name: words.document.backToDraft }).click()
    await second.waitFor()
  })

  it('leaves as Markdown and as JSON, whole', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN, SECONDS] })

    const markdown = await taken(page, words.document.formats.markdown)
    expect(markdown.name).toMatch(/\.md$/)
    expect(markdown.text).toContain('# Requirements: Returns desk')
    for (const { id, statement } of (await stateOf(page, session_id)).requirements) {
      expect(markdown.text).toContain(id)
      expect(markdown.text).toContain(statement)
    }
    expect(markdown.text).toContain(SECONDS)

    const json = await taken(page, words.document.formats.json)
    expect(json.name).toMatch(/\.json$/)
    const held = JSON.stringify(JSON.parse(json.text))
    expect(held).toContain('The return shall be confirmed within 10 seconds.')
    expect(held).toContain('REQ-INF-001')
  })
})

/** What the browser saves when this format is chosen. */
async function taken(page: Page, format: string): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: words.document.export }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

describe('comparing two versions', () => {
  it('[S082] shows at its address what came and what changed, word by word', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN, SECONDS] })
    await reword(page, session_id, 'REQ-002', 'The desk shall confirm the return within 5 seconds.')

    await page.goto(`/session/${session_id}/diff?from=1&to=2`)
    const viewer = page.getByTestId('diff-viewer')
    const added = viewer.locator('#change-REQ-002')
    await added.getByText(words.diff.kinds.added, { exact: true }).waitFor()
    await added.getByText('The return shall be confirmed within 10 seconds.').waitFor()
    await added.getByText(words.diff.notIn(words.document.version(1))).waitFor()

    await page.goto(`/session/${session_id}/diff?from=2&to=3`)
    const changed = viewer.locator('#change-REQ-002')
    await changed.getByText(words.diff.kinds.changed, { exact: true }).waitFor()
    expect((await changed.locator('del').allTextContents()).join(' ')).toMatch(/\b10\b/)
    expect((await changed.locator('ins').allTextContents()).join(' ')).toMatch(/\b5\b/)
    expect((await changed.locator('del, ins').allTextContents()).join(' ')).not.toContain('seconds')

    await page.getByRole('button', { name: words.diff.inline }).click()
    expect(await changed.locator('.sides.one').count()).toBe(1)
  })

  it('steps from change to change with the bracket keys', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN, SECONDS] })
    await page.goto(`/session/${session_id}/diff?from=1&to=2`)
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
    await page.locator('#change-REQ-002').waitFor()
    await page.keyboard.press(']')
    const second = await focused()
    expect(second).toMatch(/^change-/)
    await page.keyboard.press('[')
    expect(await focused()).toMatch(/^change-/)
    expect(await focused()).not.toBe(second)
  })
})

describe('review and approval', () => {
  it('says what blocks a signature, and takes it for the named version once that is settled', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: CONFLICT })
    await page.getByRole('link', { name: words.head.review(2) }).click()
    const review = page.getByRole('complementary', { name: words.review.title(2) })
    await review.getByText(words.review.conflictOf('REQ-001', 'REQ-002')).waitFor()
    const sign = review.getByRole('button', { name: words.review.sign(2) })
    expect(await sign.getAttribute('aria-disabled')).toBe('true')

    await review.getByRole('button', { name: words.review.settle }).click()
    const card = await openCard(page, 'REQ-001')
    await card.getByRole('button', { name: words.requirements.reject, exact: true }).click()
    await card.getByLabel(words.requirements.rejectWhy).fill('It was a slip.')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: words.head.review(3) }).click()
    const next = page.getByRole('complementary', { name: words.review.title(3) })
    await next.getByText(words.review.nothingLeft).waitFor()
    await next.getByLabel(words.review.note).fill('As we said.')
    await next.getByRole('button', { name: words.review.sign(3) }).click()
    const sure = page.getByRole('dialog', { name: words.review.confirmTitle(3) })
    await sure.getByRole('button', { name: words.review.sign(3) }).click()
    await next.getByText(/Signed \d\d:\d\d/).waitFor()

    const versions = await ask<{ readonly items: readonly { version: number; approved: boolean }[] }>(
      page,
      `/sessions/${session_id}/rd/versions`,
    )
    expect(versions.items.filter(({ approved }) => approved).map(({ version }) => version)).toEqual([3])
    await goTo(page, session_id)
    await page.getByRole('button', { name: words.document.signed(3) }).waitFor()
  })

  it('asks for changes with a note that everybody sees', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN] })
    await page.goto(`/session/${session_id}/diff`)
    const review = page.getByRole('complementary', { name: words.review.title(1) })
    await review.getByRole('button', { name: words.review.ask }).click()
    await review.getByText(words.review.askNeedsNote).waitFor()
    await review.getByLabel(words.review.note).fill('Which frame?')
    await review.getByRole('button', { name: words.review.ask }).click()
    await review.getByText('Which frame?').first().waitFor()
    await expect
      .poll(async () => (await stateOf(page, session_id)).approval_status, patiently)
      .toBe('changes_requested')
    await goTo(page, session_id)
    await live(page)
  })
})
