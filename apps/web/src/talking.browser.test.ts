/** The talk: messages, replies that stream, files that are brought, and words that try to be code. */
import { describe, expect, it } from 'vitest'

import { holdReplies, type HeldLine } from './testing/hold-replies.contract.ts'
import { sharedApp } from './testing/open-app.contract.ts'
import {
  answered,
  cardOf,
  live,
  messages,
  openCard,
  openSession,
  patiently,
  say,
  stateOf,
} from './testing/the-session.contract.ts'
import { words } from './words/en.ts'

const theApp = sharedApp()

const SCAN = 'Riders must be able to return a bike by scanning the code on the frame.'
const SECONDS = 'The return has to be confirmed within 10 seconds.'

describe('a conversation', () => {
  it('[S070] [S071] shows two messages with their times, and each reply with what it gave and how sure', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)

    await say(page, SCAN)
    await answered(page, session_id, 1)
    await say(page, SECONDS)
    await answered(page, session_id, 2)

    const { messages: said } = await stateOf(page, session_id)
    expect(said.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant'])
    expect(said[1]?.metadata.requirement_ids).toHaveLength(1)
    for (const { content, timestamp, role, metadata } of said) {
      const bubble = messages(page).filter({ hasText: content })
      const time = new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'Europe/Berlin',
      }).format(new Date(timestamp))
      await expect.poll(() => bubble.locator('time').textContent(), patiently).toBe(time)
      if (role === 'user') continue
      const gave = metadata.requirement_ids?.length ?? 0
      await bubble.getByText(gave === 1 ? '1 requirement' : `${gave} requirements`, { exact: true }).waitFor()
      await bubble.getByText(`${Math.round((metadata.confidence ?? 0) * 100)}%`, { exact: true }).waitFor()
      await bubble.getByText(words.talk.verified).waitFor()
    }
  })

  it('[S072] shows a reply as it is written, with a block cursor that is gone when it is whole', async (context) => {
    const app = await theApp(context)
    let line: HeldLine = { release: () => undefined, drop: () => undefined }
    const { page } = await app.openTab({
      prepare: async (empty) => {
        line = await holdReplies(empty)
      },
    })
    const session_id = await openSession(page)
    await say(page, SCAN)

    const growing = page.locator('article[aria-busy="true"]')
    await growing.locator('.cursor').waitFor()
    const piece = ((await growing.locator('.body').textContent()) ?? '').trim()
    expect(piece).not.toBe('')
    await page.getByRole('group', { name: words.turn.atWork }).waitFor()
    await page.getByRole('button', { name: words.turn.stop }).waitFor()

    line.release()
    await messages(page).filter({ hasText: words.talk.verified }).waitFor()
    expect(await page.locator('.cursor').count()).toBe(0)
    const reply = (await stateOf(page, session_id)).messages.at(-1)?.content ?? ''
    expect(reply.startsWith(piece)).toBe(true)
    await messages(page).filter({ hasText: reply }).waitFor()
    await page.getByRole('button', { name: /^6 agents/ }).waitFor()
  })

  it('ignores an empty message, and says the limit before a text that is too long is sent', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)
    await say(page, '   ')
    await say(page, 'a'.repeat(100_001))
    await page.getByRole('alert').filter({ hasText: '100,001 characters, the limit is 100,000' }).waitFor()
    await say(page, SCAN)
    await answered(page, session_id, 1)
    const { messages: said } = await stateOf(page, session_id)
    expect(said.map(({ content }) => content)).toEqual([SCAN, expect.any(String)])
  })

  it('asks one question at a time when it is unsure, and takes the answer', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page, { said: ['The alarm must sound within 5 minutes.'] })
    await say(page, 'The alarm must sound within 10 minutes.')
    await answered(page, session_id, 2)
    await expect
      .poll(() => page.getByRole('button', { name: words.talk.holds('REQ-001') }).count(), patiently)
      .toBe(1)
    await page.getByRole('button', { name: words.talk.holds('REQ-001') }).click()
    await answered(page, session_id, 3)
    await expect
      .poll(() => page.getByRole('button', { name: words.talk.holds('REQ-001') }).count(), patiently)
      .toBe(0)
  })

  it('[S033] shows script, markup and pictures as the text they are: nothing runs, nothing is fetched', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const hostile =
      'The desk must show <script>globalThis.ran = 1</script> and <img src="/api/v1/me" onerror="globalThis.ran = 1"> ' +
      'and ![a picture](http://127.0.0.1:9/evil.png) and [a link](javascript:globalThis.ran=1) to riders.'
    const session_id = await openSession(page, { name: '<script>globalThis.ran = 1</script>' })
    await say(page, hostile)
    await answered(page, session_id, 1)
    await messages(page).filter({ hasText: hostile }).waitFor()
    await cardOf(page, 'REQ-001').waitFor()
    await page.getByRole('button', { name: '<script>globalThis.ran = 1</script>', exact: true }).waitFor()
    const found = await page.evaluate(() => ({
      ran: 'ran' in globalThis,
      strangers: [...document.querySelectorAll('body script, body img, a[href^="javascript"], iframe')]
        .length,
    }))
    expect(found).toEqual({ ran: false, strangers: 0 })
    const { origin } = new URL(page.url())
    expect(asked.filter((url) => new URL(url).host !== new URL(origin).host)).toEqual([])
  })
})

const VTT = `WEBVTT

00:00:04.000 --> 00:00:09.000
<v Amira>Riders must be able to return a bike by scanning the code on the frame.

00:00:12.000 --> 00:00:15.000
<v Jonas>The coffee machine on our floor is broken too, by the way.

00:00:16.000 --> 00:00:21.000
<v Amira>The return has to be confirmed within 10 seconds.
`
const PASTED = [
  'Amira: Good morning Jonas, shall we start with the desk?',
  'Jonas: Yes please, I have half an hour.',
  'Amira: The desk must print a ticket for the rider.',
  'Jonas: And riders must be able to return a bike without any staff.',
  'Amira: Agreed.',
  'Jonas: The return has to be confirmed within 10 seconds.',
  'Amira: Then the desk should send a receipt by email.',
  'Jonas: Good, thank you.',
].join('\n')

describe('bringing a transcript', () => {
  it('takes a .vtt file that was chosen, with its speakers, and finds the requirements in it', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)
    await page
      .locator('input[data-import]')
      .setInputFiles({ name: 'call.vtt', mimeType: 'text/vtt', buffer: Buffer.from(VTT) })
    await page.getByText('call.vtt').first().waitFor()
    await answered(page, session_id, 1)
    await page.getByText('coffee machine').first().waitFor()
    expect(await page.getByTestId('chat-panel').innerText()).not.toMatch(/-->|<v/)
    await cardOf(page, 'REQ-002').waitFor()
    const card = await openCard(page, 'REQ-001')
    await card.locator('cite').filter({ hasText: 'Amira' }).waitFor()
  })

  it('takes a file that is dropped on the talk', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'call.vtt', { type: 'text/vtt' }))
      return transfer
    }, VTT)
    const talk = page.getByTestId('chat-panel')
    await talk.dispatchEvent('dragover', { dataTransfer: files })
    await page.getByText(words.talk.dropHere).waitFor()
    await talk.dispatchEvent('drop', { dataTransfer: files })
    await answered(page, session_id, 1)
    await cardOf(page, 'REQ-002').waitFor()
    expect(await page.getByText(words.talk.dropHere).count()).toBe(0)
  })

  it('offers to import what looks like a transcript when it is pasted', async (context) => {
    const app = await theApp(context)
    const { page } = await app.openTab()
    const session_id = await openSession(page)
    await page.getByLabel(words.talk.message, { exact: true }).focus()
    await page.evaluate((text) => navigator.clipboard.writeText(text), PASTED)
    await page.keyboard.press('ControlOrMeta+V')
    await page.getByText(words.talk.pasted(8)).waitFor()
    await page.getByRole('button', { name: words.talk.importPasted }).click()
    await answered(page, session_id, 1)
    const card = await openCard(page, 'REQ-002')
    await card
      .getByRole('button', { name: 'And riders must be able to return a bike without any staff.' })
      .waitFor()
    await card.locator('cite').filter({ hasText: 'Jonas' }).waitFor()
    await expect
      .poll(() => page.getByLabel(words.talk.message, { exact: true }).inputValue(), patiently)
      .toBe('')
  })

  it('says in one line what is no text, and keeps the session as it was', async (context) => {
    const app = await theApp(context)
    const { page, allow } = await app.openTab()
    const session_id = await openSession(page)
    allow(/40\d|415|422/, 'the file is refused')
    await page.locator('input[data-import]').setInputFiles({
      name: 'notes.bin.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]),
    })
    await page.getByRole('status').filter({ hasText: 'notes.bin.txt holds no text.' }).waitFor()
    await live(page)
    expect((await stateOf(page, session_id)).messages).toEqual([])
  })
})
