import { openHearing } from '@parley/analyst'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openAnalystThread, type AnalystThread } from './open-analyst-thread.ts'

const SAID = { id: 'msg_1', text: 'Users must log in with a password. It should also reset it by mail.' }
const KNOWN = [
  { key: 'REQ-001', title: 'Login', statement: 'Users shall log in with a password.', inferred: false },
]

describe('the analyst in a thread', () => {
  let thread: AnalystThread
  beforeEach(() => {
    thread = openAnalystThread()
  })
  afterEach(() => thread.close())

  it('hears the same as here, one text after the other, and nothing once it is closed', async () => {
    const hearing = openHearing()
    for (const one of KNOWN) hearing.know(one)
    const here = hearing.listen([SAID], { before: [] })
    const there = await Promise.all([
      thread.listen({ messages: [SAID], known: KNOWN, before: [] }),
      thread.listen({ messages: [SAID], known: [] }),
    ])
    expect(there[0]).toEqual(here)
    expect(there[1]).toEqual(openHearing().listen([SAID]))
    await thread.close()
    await expect(thread.listen({ messages: [SAID], known: [] })).rejects.toThrow('closed')
  })

  it('fails what it reads when it is closed meanwhile', async () => {
    const other = openAnalystThread()
    const reading = other.listen({ messages: [SAID], known: [] }).catch(String)
    await other.close()
    expect(await reading).toContain('closed')
  })
})
