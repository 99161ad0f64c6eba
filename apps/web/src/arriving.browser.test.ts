/** Coming in: the link of the start, the first screen, the list of sessions. */
import { describe, expect, it } from 'vitest'

import {
  ask,
  cardOf,
  forgetSessions,
  live,
  messages,
  openSession,
  patiently,
} from './testing/the-session.contract.ts'
import { sharedApp } from './testing/open-app.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

describe('the link that the start prints', () => {
  it('has let one browser in, and tells the next that it was used', async (context) => {
    const app = await theApp(context)
    const { page, allow } = await app.openTab({ stranger: true })
    allow(/401/, 'who nobody signed in is told so')
    await page.goto(app.served().link)
    await page.getByText(words.welcome.used).waitFor()
    expect(new URL(page.url()).pathname).toBe('/welcome')
    expect(page.url()).not.toContain('link=')
    const { page: known } = await app.openTab()
    await known.goto('/')
    await known.getByRole('main').getByRole('heading').first().waitFor()
    expect(new URL(known.url()).pathname).toBe('/')
  })

  it('is the only way in: whoever has none sees the welcome page, and nothing of any session', async (context) => {
    const app = await theApp(context)
    const { page: owner } = await app.openTab()
    const session_id = await openSession(owner, { name: 'Returns desk' })
    const stranger = await app.openTab({ stranger: true })
    stranger.allow(/401|403|WebSocket/, 'a stranger is refused')
    for (const address of ['/', `/session/${session_id}`, `/session/${session_id}/diff?from=1&to=1`]) {
      await stranger.page.goto(address)
      await stranger.page.getByRole('heading', { name: words.welcome.title }).waitFor()
      expect(await stranger.page.content()).not.toContain('Returns desk')
    }
  })
})

describe('the first screen', () => {
  it('opens the sample conversation with one click, and it is a session like any other', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await forgetSessions(page)
    await page.goto('/')
    await page.getByRole('heading', { name: words.firstUse.ask }).waitFor()
    await page.getByRole('button', { name: words.firstUse.sample }).click()
    await live(page)
    await cardOf(page, 'REQ-001').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/session\/ses_/)
    expect(await messages(page).count()).toBeGreaterThan(1)
  })

  it('makes a session of a text that is pasted', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await forgetSessions(page)
    await page.goto('/')
    await page.getByRole('button', { name: words.firstUse.pasteOpen }).click()
    await page
      .getByLabel(words.firstUse.pasteLabel)
      .fill('Amira: Riders must be able to return a bike by scanning the code on the frame.')
    await page.getByRole('button', { name: words.firstUse.usePasted }).click()
    await cardOf(page, 'REQ-001').waitFor()
    expect(await page.getByTestId('requirement-card').count()).toBe(1)
  })
})

describe('the list of sessions', () => {
  it('[S077] lists exactly the sessions that the API has, and each opens', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { name: 'Pilot in Porto' })
    const { items } = await ask<{ readonly items: readonly { readonly project_name: string }[] }>(
      page,
      '/sessions',
    )
    await page.goto('/')
    const list = page.locator('.session-list')
    await list.getByText('Pilot in Porto').first().waitFor()
    const shown = await list.locator('li b').allTextContents()
    expect(shown).toEqual(items.map(({ project_name }) => project_name))
    expect(await page.getByLabel(words.loading.name).count()).toBe(0)
    await list.getByText('Pilot in Porto').first().click()
    await page.getByRole('heading', { name: 'Pilot in Porto' }).waitFor()
    await page.getByText(words.talk.empty).waitFor()
  })

  it('[S078] says when it cannot be loaded, stops loading, and loads when asked again', async (context) => {
    const app = await theApp(context)
    const { page, allow } = await app.openTab()
    await openSession(page, { name: 'Pilot in Porto' })
    allow(/request failed|Failed to load resource/, 'the list is cut off on purpose')
    await page.route('**/api/v1/sessions*', (route) => route.abort('connectionrefused'))
    await page.goto('/')
    const again = page.getByRole('button', { name: words.talk.tryAgain })
    await again.waitFor()
    expect(await page.getByLabel(words.loading.name).count()).toBe(0)
    await page.unroute('**/api/v1/sessions*')
    await again.click()
    await page.locator('.session-list').getByText('Pilot in Porto').first().waitFor()
    await expect.poll(() => again.count(), patiently).toBe(0)
  })

  it('begins a new session, which stands in the list from then on', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { name: 'Pilot in Porto' })
    await page.goto('/')
    const list = page.locator('.session-list li')
    await list.first().waitFor()
    const before = await list.count()
    await page.getByRole('button', { name: words.sessions.new }).click()
    await live(page)
    await page.getByText(words.talk.empty).waitFor()
    await page.getByRole('link', { name: words.views.allSessions }).click()
    await expect.poll(() => list.count(), patiently).toBe(before + 1)
  })
})
