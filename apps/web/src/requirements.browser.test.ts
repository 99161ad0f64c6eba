/** Requirements beside the words: their cards, where they come from, and what people decide about them. */
import { describe, expect, it } from 'vitest'

import { sharedApp } from './testing/open-app.contract.ts'
import {
  cardOf,
  goTo,
  headOf,
  messages,
  openCard,
  openSession,
  patiently,
  stateOf,
  told,
} from './testing/the-session.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

const SCAN = 'Riders must be able to return a bike by scanning the code on the frame.'
const SECONDS = 'The return has to be confirmed within 10 seconds.'
const UNHEARD = 'The report should be nice.'

describe('a requirement card', () => {
  it('[S073] [S074] shows title and confidence, and the INFERRED badge exactly when nobody said it', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, {
      said: [SCAN, `${SECONDS} The desk must send a receipt by email.`],
    })
    const { requirements, inferred_requirements: inferred } = await stateOf(page, session_id)
    expect(inferred.map(({ id }) => id)).toContain('REQ-INF-001')

    for (const { id, title, confidence } of [...requirements, ...inferred]) {
      const card = cardOf(page, id)
      await card.getByText(title, { exact: true }).waitFor()
      await card.getByText(`${Math.round(confidence * 100)}%`, { exact: true }).waitFor()
      const badge = card.getByText(words.requirements.inferredTag, { exact: true })
      expect([id, await badge.count()]).toEqual([id, id.startsWith('REQ-INF-') ? 1 : 0])
    }
    expect(await page.getByTestId('requirement-card').count()).toBe(requirements.length + inferred.length)
  })

  it('says of what was inferred why, and of what was said who', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: [SCAN, SECONDS] })
    const inferred = await openCard(page, 'REQ-INF-001')
    await inferred.getByText(words.requirements.why).waitFor()
    expect(await inferred.locator('.evidence').count()).toBe(0)
    const said = await openCard(page, 'REQ-001')
    await said.getByText('Said, 1 quote').waitFor()
    await expect.poll(() => inferred.getByRole('region').count(), patiently).toBe(0)
  })

  it('[S076] starts folded, and a click or Enter unfolds its acceptance criteria', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN] })
    const [requirement] = (await stateOf(page, session_id)).requirements
    const [criterion] = requirement?.acceptance_criteria ?? []
    const head = headOf(page, 'REQ-001')
    const criteria = cardOf(page, 'REQ-001').getByText(words.requirements.criteria, { exact: true })
    await head.waitFor()
    expect(await head.getAttribute('aria-expanded')).toBe('false')
    expect(await criteria.count()).toBe(0)

    await head.click()
    await criteria.waitFor()
    await cardOf(page, 'REQ-001')
      .getByText(criterion?.text ?? 'a criterion')
      .waitFor()
    await head.click()
    await expect.poll(() => criteria.count(), patiently).toBe(0)
    await head.press('Enter')
    await criteria.waitFor()
    expect(await head.getAttribute('aria-expanded')).toBe('true')
  })
})

describe('the evidence of a requirement', () => {
  it('leads to exactly the words it stands on, and Backspace leads back', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: [`Good morning. ${SCAN} It rains.`, SECONDS] })
    const card = await openCard(page, 'REQ-001')
    await card.getByRole('button', { name: SCAN }).click()

    const marked = page.getByTestId('chat-panel').locator('mark.selected')
    await expect.poll(() => marked.allTextContents(), patiently).toEqual([SCAN])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('article')?.textContent), patiently)
      .toContain('It rains.')
    await page.keyboard.press('Backspace')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patiently).toBe('head-REQ-001')
  })

  it('is found from the words too: the mark in the talk opens its requirement', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: [SCAN, SECONDS] })
    await messages(page).locator('mark').filter({ hasText: SECONDS }).click()
    await cardOf(page, 'REQ-002').getByRole('region').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patiently).toBe('head-REQ-002')
  })
})

describe('editing a requirement', () => {
  it('[S075] begins at the edit button of its card, saves in place as the next revision, and can be undone', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SECONDS, SCAN] })
    const card = await openCard(page, 'REQ-002')
    await card.getByRole('button', { name: /^edit/i }).click()
    const statement = card.getByLabel(words.edit.statement)
    const before = 'The system shall let riders return a bike by scanning the code on the frame.'
    expect(await statement.inputValue()).toBe(before)
    expect(await page.getByLabel(words.edit.statement).count()).toBe(1)
    await statement.fill('The desk shall let riders return a bike by scanning the code.')
    await statement.press('ControlOrMeta+Enter')

    await card.getByText('The desk shall let riders return a bike by scanning the code.').waitFor()
    await card.getByText(words.requirements.revision(2), { exact: true }).waitFor()
    await told(page, words.requirements.saved_now('REQ-002', 2))
    const { requirements } = await stateOf(page, session_id)
    expect(requirements.map(({ id, revision }) => `${id} ${revision}`)).toEqual(['REQ-001 1', 'REQ-002 2'])

    await page.getByRole('button', { name: /^Undo/ }).click()
    await card.locator('.statement').getByText(before).waitFor()
    await card.getByText(words.requirements.revision(3), { exact: true }).waitFor()
  })

  it('keeps the draft when one leaves with Escape', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: [SCAN] })
    const card = await openCard(page, 'REQ-001')
    await card.getByRole('button', { name: /^edit/i }).click()
    await card.getByLabel(words.edit.statement).fill('Riders shall scan the code.')
    await page.keyboard.press('Escape')
    await card.locator('.statement').waitFor()
    await card.getByRole('button', { name: /^edit/i }).click()
    expect(await card.getByLabel(words.edit.statement).inputValue()).toBe('Riders shall scan the code.')
    await card.getByText(words.edit.draftKept).waitFor()
  })

  it('[S060] in two tabs at once loses nothing: both wordings are shown, and mine becomes the next revision', async (context) => {
    const app = await theApp(context)
    const { page: mine } = await app.openTab()
    const session_id = await openSession(mine, { said: [SCAN] })
    const { page: theirs } = await app.openTab()
    await goTo(theirs, session_id)

    const card = await openCard(mine, 'REQ-001')
    await card.getByRole('button', { name: /^edit/i }).click()
    await card.getByLabel(words.edit.statement).fill('Riders shall return a bike by scanning a code.')

    const other = await openCard(theirs, 'REQ-001')
    await other.getByRole('button', { name: /^edit/i }).click()
    await other.getByLabel(words.edit.statement).fill('Riders shall return a bike without any staff.')
    await other.getByRole('button', { name: new RegExp(`^${words.edit.save}`) }).click()
    await other.getByText(words.requirements.revision(2), { exact: true }).waitFor()

    await card.getByRole('alert').waitFor()
    const both = card.locator('.two-wordings')
    await both.getByText('Riders shall return a bike by scanning a code.').waitFor()
    await expect.poll(() => both.innerText(), patiently).toContain('without any staff')
    await card.getByRole('button', { name: words.conflict.saveMine(3) }).click()

    await card.locator('.statement').getByText('Riders shall return a bike by scanning a code.').waitFor()
    await other.locator('.statement').getByText('Riders shall return a bike by scanning a code.').waitFor()
    const [requirement] = (await stateOf(mine, session_id)).requirements
    expect(requirement).toMatchObject({
      revision: 3,
      statement: 'Riders shall return a bike by scanning a code.',
    })
  })
})

describe('deciding on a requirement', () => {
  it('accepts it, and the card says so', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN] })
    const card = await openCard(page, 'REQ-001')
    await card.getByRole('button', { name: words.requirements.accept, exact: true }).click()
    await told(page, words.requirements.accepted_now('REQ-001'))
    await expect
      .poll(
        () => card.getByRole('button', { name: words.requirements.accept, exact: true }).count(),
        patiently,
      )
      .toBe(0)
    expect((await stateOf(page, session_id)).requirements[0]?.status).toBe('accepted')
  })

  it('rejects it with a reason, keeps it out of the way, and takes that back', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: [SCAN, SECONDS] })
    const card = await openCard(page, 'REQ-001')
    await card.getByRole('button', { name: words.requirements.reject, exact: true }).click()
    await page.getByLabel(words.requirements.rejectWhy).fill('The desk stays staffed.')
    await page.keyboard.press('Enter')
    await told(page, words.requirements.rejected_now('REQ-001'))
    await expect.poll(() => cardOf(page, 'REQ-001').count(), patiently).toBe(0)
    expect((await stateOf(page, session_id)).requirements[0]?.status).toBe('rejected')

    await page.getByRole('button', { name: /^Undo/ }).click()
    await cardOf(page, 'REQ-001').waitFor()
    await expect
      .poll(async () => (await stateOf(page, session_id)).requirements[0]?.status, patiently)
      .toBe('proposed')
  })
})

describe('what nobody took', () => {
  it('stands in the unheard list, and becomes a requirement when somebody takes it', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: [`${SCAN} ${UNHEARD}`] })
    const sentence = page.locator('#unheard li').filter({ hasText: UNHEARD })
    await sentence.getByRole('button', { name: words.unheard.take }).click()
    await told(page, words.unheard.taken_now)
    await cardOf(page, 'REQ-002').getByText(`“${UNHEARD}”`).waitFor()
    await expect.poll(() => sentence.count(), patiently).toBe(0)
  })

  it('is set aside with a reason, and still found among what was set aside', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: [`${SCAN} ${UNHEARD}`] })
    const dock = page.locator('#unheard')
    const sentence = dock.locator('li').filter({ hasText: UNHEARD })
    await sentence.getByRole('button', { name: words.unheard.aside }).click()
    await sentence.getByLabel(words.unheard.asideWhy).fill('We have no report.')
    await page.keyboard.press('Enter')
    await told(page, words.unheard.aside_now)
    await dock.getByText(words.unheard.noneHint(2)).waitFor()
    expect(await sentence.count()).toBe(0)
    await dock.getByRole('button', { name: words.unheard.showAside(1) }).click()
    await expect.poll(() => sentence.count(), patiently).toBe(1)
  })
})

describe('an issue that was found', () => {
  it('is listed with its words and its rule, and goes when it is dismissed with a reason', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: ['The report should be nice and easy to use.'] })
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    const issues = page.getByRole('region', { name: words.issues.list })
    const nice = issues.locator('li').filter({ hasText: '“nice” is ambiguous' })
    await nice.getByText('INCOSE R7').waitFor()
    await nice.getByRole('button', { name: words.issues.dismiss }).click()
    await page.getByLabel(words.issues.dismissWhy).fill('We know what we mean.')
    await page.keyboard.press('Enter')
    await told(page, words.issues.dismissed_now)
    await expect.poll(() => nice.count(), patiently).toBe(0)
    expect(await issues.locator('li').count()).toBe(1)
  })
})
