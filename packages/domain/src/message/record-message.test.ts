import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { after, aMessage, anna, anOccasion, aSession, aSource, storableText } from '@parley/testing'
import { accept, refuse } from '../decision.ts'
import { messageId, sessionId, sourceId } from '../ids.ts'
import { emptySession } from '../session/state.ts'
import { addSource } from './add-source.ts'
import { recordMessage } from './record-message.ts'

const now = anOccasion(1, anna)

describe('recording a message', () => {
  it('[S084] keeps id, role, content, timestamp and metadata', () => {
    const said = aMessage('Users must log in.', { metadata: { speaker: 'Anna' } })
    const state = after(aSession(), recordMessage(aSession(), said, now))
    expect(state.messages).toEqual([said])
    expect(Object.keys(state.messages[0] ?? {}).toSorted()).toEqual([
      'content',
      'id',
      'metadata',
      'role',
      'timestamp',
    ])
  })

  it('[S031] keeps any text code unit for code unit', () => {
    fc.assert(
      fc.property(storableText(), (text) => {
        const state = after(aSession(), recordMessage(aSession(), aMessage(`.${text}`), now))
        expect(state.messages[0]?.content).toBe(`.${text}`)
      }),
    )
  })

  it('[S030] takes an empty message', () => {
    expect(recordMessage(aSession(), aMessage(''), now).accepted).toBe(true)
  })

  it('[S032] takes sixty thousand characters', () => {
    const state = after(aSession(), recordMessage(aSession(), aMessage('字'.repeat(60_000)), now))
    expect(state.messages[0]?.content).toHaveLength(60_000)
  })

  it('[S033] keeps markup and SQL as the text they are', () => {
    const content = `<script>alert(1)</script>'; drop table users; --`
    const state = after(aSession(), recordMessage(aSession(), aMessage(content), now))
    expect(state.messages[0]?.content).toBe(content)
  })

  it('drops a leading byte order mark, which nobody said, and no other', () => {
    const state = after(aSession(), recordMessage(aSession(), aMessage('\ufeffa\ufeff'), now))
    expect(state.messages[0]?.content).toBe('a\ufeff')
  })

  it('records the same message once, however often it is sent', () => {
    const said = aMessage('Hello.', { metadata: { speaker: 'Anna' } })
    expect(recordMessage(aSession(said), { ...said }, now)).toEqual(accept())
  })

  it('refuses other words under the same id', () => {
    const decision = recordMessage(aSession(aMessage('Hello.')), aMessage('Goodbye.'), now)
    expect(decision).toEqual(refuse({ code: 'MESSAGE_ID_TAKEN', message_id: 'msg_1' }))
  })

  it('refuses NUL and half characters, and says where', () => {
    const place = { code: 'TEXT_NOT_STORABLE', field: 'message.content', index: 1 }
    expect(recordMessage(aSession(), aMessage('a\u0000'), now)).toEqual(refuse({ ...place, what: 'nul' }))
    expect(recordMessage(aSession(), aMessage('a\ud83d'), now)).toEqual(
      refuse({ ...place, what: 'lone_surrogate' }),
    )
  })

  it('refuses a time that is none, an empty id, and a source that is not there', () => {
    expect(recordMessage(aSession(), aMessage('a', { timestamp: '10:00' }), now)).toEqual(
      refuse({ code: 'TIME_INVALID', field: 'message.timestamp', value: '10:00' }),
    )
    expect(recordMessage(aSession(), aMessage('a'), { at: 'now', by: anna })).toEqual(
      refuse({ code: 'TIME_INVALID', field: 'at', value: 'now' }),
    )
    expect(recordMessage(aSession(), aMessage('a', { id: messageId(' ') }), now)).toEqual(
      refuse({ code: 'TEXT_BLANK', field: 'message.id' }),
    )
    const elsewhere = aMessage('a', { metadata: { source_id: sourceId('src_9') } })
    expect(recordMessage(aSession(), elsewhere, now)).toEqual(
      refuse({ code: 'SOURCE_UNKNOWN', source_id: 'src_9' }),
    )
    expect(recordMessage(aSession(aSource({ id: sourceId('src_9') })), elsewhere, now).accepted).toBe(true)
  })

  it('[S066] is refused in a session that was never opened', () => {
    const nowhere = emptySession(sessionId('ses_9'))
    expect(recordMessage(nowhere, aMessage('a'), now)).toEqual(
      refuse({ code: 'SESSION_UNKNOWN', session_id: 'ses_9' }),
    )
  })
})

describe('adding a source', () => {
  it('makes it known to messages', () => {
    const state = after(aSession(), addSource(aSession(), aSource(), now))
    expect(state.sources).toEqual([aSource()])
  })

  it('adds the same one once, and refuses another under its id', () => {
    const state = aSession(aSource())
    expect(addSource(state, aSource(), now)).toEqual(accept())
    expect(addSource(state, aSource({ name: 'Retro' }), now)).toEqual(
      refuse({ code: 'SOURCE_ID_TAKEN', source_id: 'src_1' }),
    )
  })

  it('refuses an empty id and text that cannot be stored', () => {
    expect(addSource(aSession(), aSource({ id: sourceId('') }), now)).toEqual(
      refuse({ code: 'TEXT_BLANK', field: 'source.id' }),
    )
    expect(addSource(aSession(), aSource({ name: '\u0000' }), now)).toEqual(
      refuse({ code: 'TEXT_NOT_STORABLE', field: 'source.name', index: 0, what: 'nul' }),
    )
  })
})
