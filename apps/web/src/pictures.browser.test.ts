/** Parts of the workspace as they are kept in files: what changes there was meant, or is found here. */
import { describe, expect, it } from 'vitest'

import { ariaPicture, keptPicture } from './testing/aria-picture.contract.ts'
import { sharedApp } from './testing/open-app.contract.ts'
import { messages, openCard, openSession } from './testing/the-session.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

const SAID = [
  'Riders must be able to return a bike by scanning the code on the frame.',
  'The return has to be confirmed within 10 seconds. The report should be nice and easy to use.',
]

describe('the workspace, part by part', () => {
  it('[S080] the chat panel is what its kept picture shows', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: SAID })
    await messages(page).filter({ hasText: words.talk.verified }).nth(1).waitFor()
    expect(await ariaPicture(page.getByTestId('chat-panel'), 'chat-panel')).toBe(keptPicture('chat-panel'))
  })

  it('[S081] requirement cards, one said and one inferred, are what their kept pictures show', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    await openSession(page, { said: SAID })
    expect(await ariaPicture(await openCard(page, 'REQ-001'), 'requirement-card')).toBe(
      keptPicture('requirement-card'),
    )
    expect(await ariaPicture(await openCard(page, 'REQ-INF-001'), 'requirement-card-inferred')).toBe(
      keptPicture('requirement-card-inferred'),
    )
  })

  it('[S082] the diff viewer is what its kept picture shows', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: SAID })
    await page.goto(`/session/${session_id}/diff?from=1&to=2`)
    const viewer = page.getByTestId('diff-viewer')
    await viewer.locator('.change').first().waitFor()
    expect(await ariaPicture(viewer, 'diff-viewer')).toBe(keptPicture('diff-viewer'))
  })
})
