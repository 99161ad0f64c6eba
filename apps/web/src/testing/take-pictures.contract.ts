/**
 * Pictures of the running workspace, for the README: a short story is played on a
 * fresh server, and looked at on three screens, in light and dark.
 *
 * `node apps/web/src/testing/take-pictures.contract.ts docs/images`
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { needs } from '@parley/testing'
import type { Page } from 'playwright-core'

import { openApp, type OpenApp } from './open-app.contract.ts'
import { smallPng } from './small-png.contract.ts'
import { ask, goTo, live, messages, openCard, openSession, say } from './the-session.contract.ts'

const CALL = `WEBVTT

00:00:05.000 --> 00:00:12.000
<v Marta Reyes>Today somebody walks round twice a day and writes the temperature of every fridge on paper.

00:00:13.000 --> 00:00:21.000
<v Jonas Lindqvist>In March two fridges failed overnight and 340 doses were thrown away.

00:00:22.000 --> 00:00:30.000
<v Marta Reyes>So the system must measure the temperature of every fridge once a minute.

00:00:31.000 --> 00:00:40.000
<v Jonas Lindqvist>When a fridge stays above 8 °C for 10 minutes, the system must alert the pharmacist on duty by text message.

00:00:41.000 --> 00:00:47.000
<v Marta Reyes>The pharmacist must be able to confirm an alert with one tap.

00:00:48.000 --> 00:00:56.000
<v Jonas Lindqvist>If nobody confirms an alert within 15 minutes, the system must call the deputy.

00:00:57.000 --> 00:01:04.000
<v Marta Reyes>All readings must be stored for at least five years.

00:01:05.000 --> 00:01:11.000
<v Jonas Lindqvist>And the dashboard should load fast, even on old phones.
`
const LATER = 'Only staff of a pharmacy may see its fridges.'
const STEP_MS = 30_000

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('say where the pictures go: take-pictures.contract.ts docs/images')
await takePictures(resolve(folder))

async function takePictures(to: string): Promise<void> {
  const place = await needs('chromium', {
    skip: (reason) => {
      throw new Error(reason)
    },
  })
  await mkdir(to, { recursive: true })
  const app = await openApp(place, { ownerName: 'Tomasz' })
  try {
    const { session_id, signed } = await playStory(app)
    const size = { width: 1440, height: 900 }
    await lookAtWorkspace(app, session_id, { ...size, theme: 'light' }, join(to, 'workspace-light.png'))
    await lookAtWorkspace(app, session_id, { ...size, theme: 'dark' }, join(to, 'workspace-dark.png'))
    const laptop = { width: 1280, height: 800, theme: 'light' } as const
    await lookAtWorkspace(app, session_id, laptop, join(to, 'workspace-1280.png'))
    await lookAtPhone(app, session_id, join(to, 'workspace-phone.png'))
    const page = await app.openWindow(size)
    await page.goto(`/session/${session_id}/diff?from=${signed}&to=${signed + 2}`)
    await live(page)
    await page.locator('#change-REQ-007').waitFor()
    await take(page, join(to, 'comparison.png'))
  } finally {
    await app.close()
  }
}

interface Story {
  readonly session_id: string
  /** The version that was signed. */
  readonly signed: number
}

/** A call is imported, what is clear is accepted, a version is signed, and the talk goes on. */
async function playStory(app: OpenApp): Promise<Story> {
  const page = await app.openWindow()
  const session_id = await openSession(page, { name: 'Fridge monitoring pilot' })
  const path = `/sessions/${session_id}`
  await ask(page, `${path}/import`, { name: 'kick-off-call.vtt', content: CALL })
  await messages(page).filter({ hasText: 'Verified' }).first().waitFor()

  for (const id of ['REQ-001', 'REQ-003', 'REQ-005']) {
    await ask(page, `${path}/requirements/${id}/decision`, { decision: 'accept', based_on: 1 })
  }
  const signed = await latestVersion(page, path, 4)
  await ask(page, `${path}/rd/review`, { version: signed, decision: 'approved', feedback: '' })

  await say(page, LATER)
  await latestVersion(page, path, signed + 1)
  const card = await openCard(page, 'REQ-004')
  await card.getByRole('button', { name: 'Edit', exact: true }).click()
  const statement = card.getByLabel('Statement')
  await statement.fill((await statement.inputValue()).replace('15 minutes', '10 minutes'))
  await card.getByRole('button', { name: 'Save', exact: true }).click()
  await latestVersion(page, path, signed + 2)
  await page.context().close()
  return { session_id, signed }
}

async function latestVersion(page: Page, path: string, least: number): Promise<number> {
  const until = performance.now() + STEP_MS
  for (;;) {
    const { rd_version: version } = await ask<{ readonly rd_version: number }>(page, `${path}/state`)
    if (version >= least) return version
    if (performance.now() > until) throw new Error(`version ${least} did not come, only ${version}`)
    await page.waitForTimeout(100)
  }
}

interface Look {
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
}

async function lookAtWorkspace(app: OpenApp, session_id: string, look: Look, file: string): Promise<void> {
  const page = await app.openWindow(look)
  await goTo(page, session_id)
  const card = await openCard(page, 'REQ-002')
  await card.getByRole('button', { name: 'Show in talk' }).click()
  await page.locator('mark.selected').first().waitFor()
  await page.locator('.pane.document [data-section="functional"]').evaluate((part) => part.scrollIntoView())
  await take(page, file)
}

async function lookAtPhone(app: OpenApp, session_id: string, file: string): Promise<void> {
  const page = await app.openWindow({ width: 390, height: 844 })
  await goTo(page, session_id, '?pane=requirements')
  await openCard(page, 'REQ-002')
  await take(page, file)
}

/** Once fonts and layout have settled, and without a caret that blinks. */
async function take(page: Page, file: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await writeFile(file, smallPng(picture))
  await page.context().close()
}
