/** A transcript says who speaks; a text that is none puts words into nobody's mouth. */
import type { Message, Source, SourceId } from '@parley/domain'
import { aMessage } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { hasVoices, isMachinery, openingOf, sourceName, voiceAt } from './voices.ts'

const source = (participants: readonly string[] = []): Source => ({
  id: 'src_1' as SourceId,
  name: 'Kick-off.txt',
  kind: 'meeting',
  held_at: null,
  participants,
})
const brought = (content: string, format: Message['metadata']['format'] = 'text'): Message => ({
  ...aMessage(content),
  metadata: { source_id: 'src_1' as SourceId, format },
})
const call = brought(
  '[00:00:04] Amira: Good morning.\nIt rains.\n[01:02:03] Jonas Lindqvist: One: two.\n[00:00:09] Amira: Bye.\n',
)
const at = (message: Message, words: string) => voiceAt(message, source(), message.content.indexOf(words))

describe('voices', () => {
  it('are named with the time of their line, counted as people count', () => {
    expect(at(call, 'Good')).toEqual({ name: 'Amira', time: '0:04' })
    expect(voiceAt(call, source(['Amira', 'Jonas Lindqvist']), call.content.indexOf('two'))).toEqual({
      name: 'Jonas Lindqvist',
      time: '1:02:03',
    })
  })

  it('go on until somebody else speaks', () => {
    expect(at(call, 'It rains')).toEqual({ name: 'Amira', time: '0:04' })
  })

  it('leave to a line its words', () => {
    const opening = openingOf(call, source(), { start: 0, end: call.content.indexOf('\n') })
    expect(opening?.words_at).toBe(call.content.indexOf('Good'))
  })

  it('are read from captions, with the time of the cue, and the cues are nobody’s words', () => {
    const captions = brought(
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Ines>The map.\n\n2\n00:01:05.000 --> 00:01:09.000\n<v Ines>The lamp.\n',
      'vtt',
    )
    expect(at(captions, 'The lamp')).toEqual({ name: 'Ines', time: '1:05' })
    const start = captions.content.indexOf('00:00:01')
    expect(isMachinery(captions, { start, end: captions.content.indexOf('\n', start) })).toBe(true)
    expect(isMachinery(call, { start: 0, end: 10 })).toBe(false)
  })

  it('are none in a text that only has colons', () => {
    const brief = brought('Scope: all shops.\nDate: Monday.\nThe fridge must ring.')
    expect(hasVoices(brief, source())).toBe(false)
    expect(at(brief, 'all shops')).toBeNull()
  })

  it('are none in what was written here', () => {
    expect(voiceAt(aMessage('Amira: yes.\nAmira: no.'), null, 0)).toBeNull()
  })

  it('call a file by its name without the ending', () => {
    expect(sourceName(source())).toBe('Kick-off')
  })
})
