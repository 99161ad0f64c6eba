/** The line to the server breaks, the server dies and comes back: nothing that was written is lost, or doubled. */
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { holdReplies, type HeldLine } from './testing/hold-replies.contract.ts'
import { sharedApp } from './testing/open-app.contract.ts'
import {
  answered,
  cardOf,
  live,
  messages,
  openSession,
  patiently,
  say,
  stateOf,
} from './testing/the-session.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

const SCAN = 'Riders must be able to return a bike by scanning the code on the frame.'
const SECONDS = 'The return has to be confirmed within 10 seconds.'
/** Nobody answers, and then somebody who is not ready yet. */
const SERVER_IS_DOWN =
  /ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket|request failed|503|CONTENT_LENGTH_MISMATCH|dynamically imported/
/** Waiting grows with every try; the button of the strip does not wait. */
const AWAY = /Reconnecting|Offline/

/** The page may be back by itself already, and the button with its strip gone: then there is nothing to press. */
const pressWhileThere = (button: Locator) =>
  button.evaluateAll((there) => {
    for (const one of there) (one as HTMLElement).click()
  })

describe('a server that dies', () => {
  it('is told in the strip, keeps what is written meanwhile, and gets it once when it is back', async (context) => {
    const app = await theApp(context)
    const { page, allow } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN] })
    allow(SERVER_IS_DOWN, 'the server is down on purpose')

    await app.kill()
    await page.locator('.strip').getByText(AWAY).waitFor()
    await say(page, SECONDS)
    const waiting = messages(page).filter({ hasText: SECONDS })
    await waiting.getByText(words.talk.kept).waitFor()
    await page.locator('.status-bar').getByText(words.connection.waiting(1)).waitFor()
    await page
      .locator('.strip')
      .getByText(/Offline since \d\d:\d\d\. 1\smessage waits here\./)
      .waitFor()

    const tryNow = page.getByRole('button', { name: words.connection.tryNow })
    // While nobody is there it is of no use, and says nothing wrong.
    await tryNow.click()
    await app.startAgain()
    await pressWhileThere(tryNow)
    await live(page)
    await answered(page, session_id, 2)
    await expect.poll(() => messages(page).filter({ hasText: words.talk.kept }).count(), patiently).toBe(0)
    const { messages: said, requirements } = await stateOf(page, session_id)
    expect(said.filter(({ role }) => role === 'user').map(({ content }) => content)).toEqual([SCAN, SECONDS])
    expect(requirements.map(({ id }) => id)).toEqual(['REQ-001', 'REQ-002'])
    await cardOf(page, 'REQ-002').waitFor()
    await expect.poll(() => waiting.count(), patiently).toBe(1)
  })

  it('in the middle of a reply leaves no half of it: the whole text comes when it is back', async (context) => {
    const app = await theApp(context)
    let line: HeldLine = { release: () => undefined, drop: () => undefined }
    const { page, allow } = await app.openTab({
      prepare: async (empty) => {
        line = await holdReplies(empty)
      },
    })
    const session_id = await openSession(page)
    allow(SERVER_IS_DOWN, 'the server is down on purpose')
    await say(page, SCAN)
    await page.locator('.cursor').waitFor()
    await app.kill()
    line.drop()
    await page.locator('.strip').getByText(AWAY).waitFor()

    await app.startAgain()
    await live(page)
    await answered(page, session_id, 1)
    const reply = (await stateOf(page, session_id)).messages.at(-1)?.content ?? ''
    await messages(page).filter({ hasText: reply }).getByText(words.talk.verified).waitFor()
    await expect.poll(() => page.locator('.cursor').count(), patiently).toBe(0)
    expect(await messages(page).count()).toBe(2)
    await cardOf(page, 'REQ-001').waitFor()
  })

  it('takes no edit that it did not get, and the edit is kept', async (context) => {
    const app = await theApp(context)
    const { page, allow } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN] })
    allow(SERVER_IS_DOWN, 'the server is down on purpose')
    await cardOf(page, 'REQ-001').getByRole('button').first().click()
    const card = cardOf(page, 'REQ-001')
    await card.getByRole('button', { name: words.requirements.edit, exact: true }).click()
    await card.getByLabel(words.edit.statement).fill('Riders shall scan the code.')
    await app.kill()
    await card.getByRole('button', { name: words.edit.save, exact: true }).click()
    await page.getByText(words.toast.notSaved('REQ-001')).waitFor()
    expect(await card.getByLabel(words.edit.statement).inputValue()).toBe('Riders shall scan the code.')

    await app.startAgain()
    await live(page)
    await card.getByRole('button', { name: words.edit.save, exact: true }).click()
    await card.locator('.statement').getByText('Riders shall scan the code.').waitFor()
    const [requirement] = (await stateOf(page, session_id)).requirements
    expect(requirement).toMatchObject({ revision: 2, statement: 'Riders shall scan the code.' })
  })
})

describe('a piece of the page that is not there any more', () => {
  it('is told in its part; the others go on, and the page can be loaded anew', async (context) => {
    const app = await theApp(context)
    const { page, allow } = await app.openTab()
    await openSession(page, { said: [SCAN] })
    await cardOf(page, 'REQ-001').waitFor()
    allow(/dynamically imported|request failed|404/, 'the piece is gone on purpose, as after an update')
    const pieces = '**/assets/add-requirement*'
    await page.route(pieces, (route) => route.fulfill({ status: 404, body: 'gone' }))
    const add = page.getByRole('button', { name: words.requirements.add, exact: true })
    await add.click()
    await page.getByText(words.failed.notLoaded).waitFor()
    expect(await messages(page).filter({ hasText: SCAN }).count()).toBe(1)

    await page.unroute(pieces)
    await page.getByRole('button', { name: words.failed.reload, exact: true }).click()
    await cardOf(page, 'REQ-001').waitFor()
    await add.click()
    await page.getByRole('dialog', { name: words.edit.addTitle }).waitFor()
  })
})
