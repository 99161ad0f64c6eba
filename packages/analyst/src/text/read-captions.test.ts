import { describe, expect, it } from 'vitest'

import { readText } from './read-text.ts'

const VTT = `WEBVTT - Kickoff

NOTE
made by hand

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:03.000 align:start
<v Ana>The shop must

2
00:00:03.000 --> 00:00:05.000
<v Ana>send a bill. It also</v>

00:05.000 --> 00:07.000
<v.loud Tom>Wait, which bill?</v>
<v Ana>The red one.</v>
`

const SRT = `1
00:00:01,000 --> 00:00:03,000
so the thing we want is

2
00:00:03,000 --> 00:00:05,000
a list that is sent at night

3
00:00:05,000 --> 00:00:07,000
- And who reads it?
- The auditors do.
`

describe('reading captions', () => {
  it('joins the cues of one speaker, with a part for each cue', () => {
    const reading = readText(VTT)
    expect(reading.format).toBe('vtt')
    expect(reading.participants).toEqual(['Ana', 'Tom'])
    expect(reading.sentences.map((sentence) => `${sentence.speaker}: ${sentence.text}`)).toEqual([
      'Ana: The shop must send a bill.',
      'Ana: It also',
      'Tom: Wait, which bill?',
      'Ana: The red one.',
    ])
    expect(reading.sentences[0]?.parts.map((part) => VTT.slice(part.start, part.end))).toEqual([
      'The shop must',
      'send a bill.',
    ])
    expect(reading.turns.map((turn) => turn.time)).toEqual(['00:00:01.000', '00:05.000', '00:05.000'])
  })

  it('reads cues without speakers as running text, and a dash as someone else', () => {
    const reading = readText(SRT)
    expect(reading.format).toBe('srt')
    expect(reading.turns).toEqual([])
    expect(reading.sentences.map((sentence) => sentence.text)).toEqual([
      'so the thing we want is a list that is sent at night',
      'And who reads it?',
      'The auditors do.',
    ])
  })

  it('hears speakers from labels in the cues', () => {
    const cue = (second: number, words: string): string =>
      `00:0${second}.000 --> 00:0${second + 1}.000\n${words}\n\n`
    const text = `WEBVTT\n\n${cue(1, 'Ana: we need')}${cue(2, 'a list.')}${cue(3, 'Tom: why?')}${cue(4, 'Ana: audit.')}`
    expect(readText(text).sentences.map((sentence) => `${sentence.speaker}: ${sentence.text}`)).toEqual([
      'Ana: we need a list.',
      'Tom: why?',
      'Ana: audit.',
    ])
  })

  it('reads what was called captions and is none as text', () => {
    expect(readText('The shop must sell shoes.', 'vtt').sentences).toHaveLength(1)
  })
})
