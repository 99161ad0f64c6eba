/** For everybody: by keys alone, on a narrow screen, in light and dark, and with what reads a screen aloud. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { axeViolations, type AxeFinding } from './testing/axe.contract.ts'
import { sharedApp } from './testing/open-app.contract.ts'
import {
  answered,
  cardOf,
  forgetSessions,
  goTo,
  headOf,
  openCard,
  openSession,
  patiently,
  stateOf,
  told,
} from './testing/the-session.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

const SAID = [
  'Riders must be able to return a bike by scanning the code on the frame.',
  'The return has to be confirmed within 10 seconds. The report should be nice and easy to use.',
]
const CONFLICT = ['The desk must open at 8 every day.', 'The desk must not open at 8 every day.']

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id)

describe('keys alone', () => {
  it('walk the list with j and k, open with o, accept with a', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: SAID })
    await headOf(page, 'REQ-001').focus()
    await page.keyboard.press('j')
    await expect.poll(() => focusedId(page), patiently).toBe('head-REQ-002')
    await page.keyboard.press('k')
    await expect.poll(() => focusedId(page), patiently).toBe('head-REQ-001')
    await page.keyboard.press('o')
    await cardOf(page, 'REQ-001').getByRole('region').waitFor()
    await page.keyboard.press('o')
    await expect.poll(() => cardOf(page, 'REQ-001').getByRole('region').count(), patiently).toBe(0)
    await page.keyboard.press('a')
    await told(page, words.requirements.accepted_now('REQ-001'))
    expect((await stateOf(page, session_id)).requirements[0]?.status).toBe('accepted')
  })

  it('go round the panes with F6 and back with shift', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: SAID })
    await cardOf(page, 'REQ-001').waitFor()
    const pane = () =>
      page.evaluate(() => document.activeElement?.closest('section.pane')?.getAttribute('aria-label'))
    // A pane that is still loading gives its place to another, and with it the focus.
    await page.locator(`section.pane[aria-label="${words.document.title}"] .scrolls`).first().waitFor()
    await page.getByLabel(words.talk.message, { exact: true }).focus()
    const visited: unknown[] = []
    for (const keys of ['F6', 'F6', 'F6', 'Shift+F6']) {
      await page.keyboard.press(keys)
      visited.push(await pane())
    }
    const { talk, requirements, document: pages } = words
    expect(visited).toEqual([requirements.title, pages.title, talk.title, pages.title])
  })

  it('search and run with Ctrl K, and give the focus back', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: SAID })
    await headOf(page, 'REQ-001').focus()
    await page.keyboard.press('ControlOrMeta+k')
    const box = page.getByRole('combobox', { name: words.palette.input })
    await box.fill('confirmed within')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedId(page), patiently).toBe('head-REQ-001')
    await page.keyboard.press('ControlOrMeta+k')
    await box.fill('REQ-002')
    await page.keyboard.press('Enter')
    await cardOf(page, 'REQ-002').getByRole('region').waitFor()
  })

  it('show which there are with a question mark', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: SAID })
    await headOf(page, 'REQ-001').focus()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: words.keys.title })
    await help.getByText('Accept', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => help.count(), patiently).toBe(0)
  })

  it('are enough to write, to reject with a reason, and to take that back', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)
    await page.keyboard.press('F6')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), patiently).not.toBe('BODY')
    for (let press = 0; press < 3 && !(await isInComposer(page)); press += 1) await page.keyboard.press('F6')
    await page.keyboard.type(SAID[0] ?? '')
    await page.keyboard.press('Enter')
    await answered(page, session_id, 1)
    await headOf(page, 'REQ-001').waitFor()
    await page.keyboard.press('F6')
    await expect.poll(() => focusedId(page), patiently).toBe('head-REQ-001')
    await page.keyboard.press('r')
    await page.getByLabel(words.requirements.rejectWhy).waitFor()
    await page.keyboard.type('A slip.')
    await page.keyboard.press('Enter')
    await told(page, words.requirements.rejected_now('REQ-001'))
    await page.keyboard.press('ControlOrMeta+z')
    await cardOf(page, 'REQ-001').waitFor()
  })
})

function isInComposer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('[data-composer]') === true)
}

describe('a window of any width', () => {
  it.for([1440, 1280, 900, 390])('at %i px never scrolls sideways', async (width, context) => {
    const app = await theApp(context)
    const { page } = await app.openTab({ width, height: width === 390 ? 844 : 900 })
    const session_id = await openSession(page, { said: [...SAID, ...CONFLICT] })
    const sideways = () =>
      page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > innerWidth && location.href)
    for (const pane of ['talk', 'requirements', 'document', 'issues']) {
      await goTo(page, session_id, `?pane=${pane}`)
      expect(await sideways()).toBe(false)
    }
    await page.goto(`/session/${session_id}/diff?from=1&to=2`)
    await page.locator('.change').first().waitFor()
    expect(await sideways()).toBe(false)
    await page.goto('/')
    await page.locator('.session-list').waitFor()
    expect(await sideways()).toBe(false)
    await forgetSessions(page)
    await page.reload()
    await page.getByRole('heading', { name: words.firstUse.ask }).waitFor()
    expect(await sideways()).toBe(false)
  })

  it('of 390 px shows one pane at a time, with a bar of tabs under it', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab({ width: 390, height: 844 })
    await openSession(page, { said: SAID })
    const tabs = page.getByRole('navigation', { name: words.views.panes })
    const panes: Readonly<Record<string, string>> = {
      [words.views.talk]: words.talk.title,
      [words.views.requirements]: words.requirements.title,
      [words.views.document]: words.document.title,
      [words.views.issues]: words.issues.title,
    }
    for (const [tab, pane] of Object.entries(panes)) {
      await tabs.getByRole('button', { name: tab }).click()
      await page.getByRole('region', { name: pane, exact: true }).waitFor()
      expect([tab, await page.locator('section.pane:visible').count()]).toEqual([tab, 1])
    }
    await tabs.getByRole('button', { name: words.views.requirements }).click()
    const card = await openCard(page, 'REQ-001')
    await card.getByRole('button', { name: words.requirements.showInTalk }).click()
    await page.getByTestId('chat-panel').locator('mark.selected').waitFor()
    expect(await page.locator('section.pane:visible').count()).toBe(1)
  })
})

/** A dozen looks at a page, each of thousands of rules on thousands of parts. */
const MANY_LOOKS_MS = 240_000

describe('what a program can tell about access', { timeout: MANY_LOOKS_MS }, () => {
  const looks = [1440, 390].flatMap((width) =>
    (['light', 'dark'] as const).map((theme) => ({ width, theme })),
  )

  it.for(looks)('finds no fault at $width px in $theme', async ({ width, theme }, context) => {
    const app = await theApp(context)
    const { page } = await app.openTab({ width, theme, height: 900 })
    const session_id = await openSession(page, { name: 'Night desk', said: [...SAID, ...CONFLICT] })
    const pane = width === 390 ? '?pane=requirements' : ''
    const found: AxeFinding[] = []

    await goTo(page, session_id)
    await page.getByRole('article').first().waitFor()
    found.push(...(await axeViolations(page)))
    for (const id of ['REQ-003', 'REQ-INF-001', 'REQ-005']) {
      await goTo(page, session_id, pane)
      await openCard(page, id)
      found.push(...(await axeViolations(page)))
    }
    await cardOf(page, 'REQ-005').getByRole('button', { name: words.requirements.edit, exact: true }).click()
    await page.getByLabel(words.edit.statement).waitFor()
    found.push(...(await axeViolations(page)))
    for (const other of ['document', 'issues']) {
      await goTo(page, session_id, `?pane=${other}`)
      await page
        .getByRole('heading', { name: new RegExp(other, 'i') })
        .first()
        .waitFor()
      found.push(...(await axeViolations(page)))
    }
    await page.goto(`/session/${session_id}/diff?from=1&to=2`)
    await page.locator('.change').first().waitFor()
    found.push(...(await axeViolations(page)))
    if (width === 390) {
      await page.getByRole('button', { name: words.review.open, exact: true }).click()
      await page.getByRole('dialog').waitFor()
      found.push(...(await axeViolations(page)))
    }
    await page.goto('/')
    await page.locator('.session-list').waitFor()
    found.push(...(await axeViolations(page)))
    expect(found).toEqual([])
  })

  it.for(looks)('nor before the first session, at $width px in $theme', async ({ width, theme }, context) => {
    const app = await theApp(context)
    const { page, allow } = await app.openTab({ width, theme, height: 900 })
    const found: AxeFinding[] = []
    await forgetSessions(page)
    await page.reload()
    await page.getByRole('heading', { name: words.firstUse.ask }).waitFor()
    found.push(...(await axeViolations(page)))
    allow(/401/, 'who signed out is told so')
    await page.context().clearCookies()
    await page.goto('/welcome')
    await page.getByRole('heading', { name: words.welcome.title }).waitFor()
    found.push(...(await axeViolations(page)))
    expect(found).toEqual([])
  })
})
