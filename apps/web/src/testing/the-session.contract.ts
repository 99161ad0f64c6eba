/** A session in the workspace: how a test comes to one, and finds its way in it by what is written there. */
import type { SessionStateView } from '@parley/protocol'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

import { words } from '../words/en.ts'
import { PATIENCE_MS } from './open-app.contract.ts'

export const patiently = { timeout: PATIENCE_MS }

export interface SessionWanted {
  readonly name?: string
  /** Said and answered before the page opens, one message each. */
  readonly said?: readonly string[]
}

/** Makes a session by the API, as this page's person, and opens it here. */
export async function openSession(
  page: Page,
  { name = 'Returns desk', said = [] }: SessionWanted = {},
): Promise<string> {
  await page.goto('/')
  const { session_id } = await ask<{ session_id: string }>(page, '/sessions', { project_name: name })
  for (const [index, content] of said.entries()) {
    await ask(page, `/sessions/${session_id}/messages`, { content })
    await expect
      .poll(async () => repliesIn(await stateOf(page, session_id)), patiently)
      .toBeGreaterThan(index)
  }
  await goTo(page, session_id)
  return session_id
}

/** Deletes every session, so that the first screen is the first screen again. */
export async function forgetSessions(page: Page): Promise<void> {
  await page.goto('/')
  await page.evaluate(async () => {
    const { items } = (await (await fetch('/api/v1/sessions?limit=100')).json()) as {
      items: readonly { readonly session_id: string }[]
    }
    for (const { session_id } of items) await fetch(`/api/v1/sessions/${session_id}`, { method: 'DELETE' })
  })
}

/** Opens the workspace of a session, and waits until it is live. */
export async function goTo(page: Page, session_id: string, rest = ''): Promise<void> {
  await page.goto(`/session/${session_id}${rest}`)
  await live(page)
}

export async function live(page: Page): Promise<void> {
  const wide = (page.viewportSize()?.width ?? 0) >= 700
  if (wide) await page.locator('.status-bar').getByText('Live').waitFor()
  else await page.getByRole('navigation', { name: words.views.panes }).waitFor()
}

/** Writes it in the box and sends it with Enter. */
export async function say(page: Page, text: string): Promise<void> {
  const box = page.getByLabel(words.talk.message, { exact: true })
  await box.fill(text)
  await box.press('Enter')
}

/** Waits until Parley has answered this many messages. */
export async function answered(page: Page, session_id: string, times: number): Promise<void> {
  await expect.poll(async () => repliesIn(await stateOf(page, session_id)), patiently).toBe(times)
}

export function cardOf(page: Page, id: string): Locator {
  return page.locator(`[data-testid="requirement-card"][id="${id}"]`)
}

export function headOf(page: Page, id: string): Locator {
  return page.locator(`[id="head-${id}"]`)
}

/** Opens a requirement by a click, unless it is open. */
export async function openCard(page: Page, id: string): Promise<Locator> {
  const head = headOf(page, id)
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  const card = cardOf(page, id)
  // What is in it may be loaded only now.
  await card.locator('.statement, textarea').first().waitFor()
  return card
}

/** Waits until a toast says this. */
export function told(page: Page, text: string): Promise<void> {
  return page.locator('.toast').filter({ hasText: text }).waitFor()
}

export function messages(page: Page): Locator {
  return page.getByTestId('chat-panel').getByRole('article')
}

export function stateOf(page: Page, session_id: string): Promise<SessionStateView> {
  return ask<SessionStateView>(page, `/sessions/${session_id}/state`)
}

/** Asks the API from this page, with its sign-in. Throws with the answer when it is a refusal. */
export function ask<Answer>(page: Page, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([address, text]) => {
      const change = { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }
      const answer = await fetch(`/api/v1${address}`, text === null ? {} : change)
      const said = await answer.text()
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${said}`)
      return JSON.parse(said) as Answer
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  )
}

function repliesIn({ messages: said }: SessionStateView): number {
  return said.filter(({ role }) => role === 'assistant').length
}
