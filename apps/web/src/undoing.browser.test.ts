/** Taking back: an import as a unit, and a link that no longer holds as it did. */
import { describe, expect, it } from 'vitest'

import { axeViolations } from './testing/axe.contract.ts'
import { sharedApp } from './testing/open-app.contract.ts'
import {
  answered,
  ask,
  cardOf,
  headOf,
  openCard,
  openSession,
  patiently,
  stateOf,
} from './testing/the-session.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

const NOTES = `Amira: Riders must be able to return a bike by scanning the code on the frame.
Ben: The desk must send a receipt by email within 5 minutes.`
const SAID = 'The desk must lock every bike at night.'

type Page = Parameters<typeof openSession>[0]

async function importNotes(page: Page, session_id: string, replies: number): Promise<void> {
  await page
    .locator('input[data-import]')
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(NOTES) })
  await answered(page, session_id, replies)
}

const undoButton = (page: Page) => page.getByRole('button', { name: words.import.undoOf('notes') })
const redoButton = (page: Page) => page.getByRole('button', { name: words.import.redoOf('notes') })

describe('undoing an import', () => {
  it('shows what goes and what stays before it is done, does it as a unit, and brings it back', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SAID] })
    await importNotes(page, session_id, 2)
    await openCard(page, 'REQ-002')
    await cardOf(page, 'REQ-002')
      .getByRole('button', { name: /^accept/i })
      .click()
    await page.getByText(words.requirements.accepted_now('REQ-002')).first().waitFor()

    await undoButton(page).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.import.stays(1)).waitFor()
    await dialog.getByText(words.import.because.accepted).waitFor()
    await dialog.getByText('REQ-003').waitFor()
    expect((await stateOf(page, session_id)).requirements.map(({ status }) => status)).not.toContain(
      'retired',
    )

    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: words.import.undo }).click()
    await redoButton(page).waitFor()
    await headOf(page, 'REQ-003').waitFor({ state: 'detached' })
    await headOf(page, 'REQ-002').waitFor()
    const line = page.locator('.source-line')
    await line.getByText(/^Import undone by/).waitFor()
    await page
      .getByRole('article', { name: /, import undone$/ })
      .first()
      .waitFor()
    expect((await stateOf(page, session_id)).requirements.map(({ id, status }) => `${id} ${status}`)).toEqual(
      expect.arrayContaining(['REQ-001 proposed', 'REQ-002 accepted', 'REQ-003 retired']),
    )

    expect(await axeViolations(page)).toEqual([])
    await redoButton(page).click()
    await headOf(page, 'REQ-003').waitFor()
    await undoButton(page).waitFor()
  })

  it('is left with Escape, and nothing has changed', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)
    await importNotes(page, session_id, 1)
    await undoButton(page).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await stateOf(page, session_id)).requirements.map(({ status }) => status)).toEqual([
      'proposed',
      'proposed',
    ])
  })

  it('can be undone by Z, and the same file can be imported anew', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)
    await importNotes(page, session_id, 1)
    await undoButton(page).click()
    await page.getByRole('dialog').getByRole('button', { name: words.import.undo }).click()
    await headOf(page, 'REQ-001').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.toast.undo }).waitFor()
    await page.keyboard.press('z')
    await headOf(page, 'REQ-001').waitFor()
    await undoButton(page).click()
    await page.getByRole('dialog').getByRole('button', { name: words.import.undo }).click()
    await redoButton(page).waitFor()
    await importNotes(page, session_id, 2)
    await headOf(page, 'REQ-003').waitFor()
    const statuses = (await stateOf(page, session_id)).requirements.map(({ status }) => status)
    expect(statuses).toEqual(['retired', 'retired', 'proposed', 'proposed'])
  })
})

describe('a suspect link', () => {
  it('shows the words before and after, and says by one click that it still holds', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: ['Users must be able to delete their account.'] })
    const { inferred_requirements: inferred } = await stateOf(page, session_id)
    const derived = inferred.find(({ links }) => links.some(({ id }) => id === 'REQ-001'))
    if (derived === undefined) throw new Error('nothing was inferred from it')

    const card = await openCard(page, 'REQ-001')
    await card.getByRole('button', { name: /^edit/i }).click()
    await card
      .getByLabel(words.edit.statement)
      .fill('The system shall let users delete their account within a day.')
    await card.getByLabel(words.edit.statement).press('ControlOrMeta+Enter')

    const other = await openCard(page, derived.id)
    const alert = other.getByRole('region', { name: words.requirements.suspect('REQ-001') })
    await alert.getByText(words.requirements.revisions(1, 2)).waitFor()
    await expect.poll(() => alert.locator('ins').allInnerTexts(), patiently).not.toEqual([])
    expect((await alert.locator('ins').allInnerTexts()).join(' ')).toContain('within a day')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: words.head.review(2) }).click()
    const review = page.getByRole('complementary', { name: words.review.title(2) })
    await review.getByText(/to look at again/).waitFor()
    await review.getByText(words.review.nothingLeft).waitFor()
    await page.goBack()
    await openCard(page, derived.id)

    await alert.getByRole('button', { name: words.requirements.stillHolds }).click()
    await alert.waitFor({ state: 'detached' })
    const path = `/sessions/${session_id}/requirements/${derived.id}`
    const { story } = await ask<{ story: readonly { type: string }[] }>(page, path)
    expect(story.at(-1)?.type).toBe('requirement.links_confirmed')
  })
})
