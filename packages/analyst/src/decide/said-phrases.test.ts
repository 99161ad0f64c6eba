import { describe, expect, it } from 'vitest'

import { SAID_PHRASES, saidPhrases } from './said-phrases.ts'

describe('turns of phrase in talk', () => {
  it.each([
    ['We need a map.', 'said:need'],
    ['The finance team wants a map.', 'said:need'],
    ['Still need a map.', 'said:need'],
    ['The app keeps crashing.', 'said:fault'],
    ['I would like a map.', 'said:would-like'],
    ['A map would be great.', 'said:would-be'],
    ['I wish there was a map.', 'said:wish'],
    ['It has to be there.', 'said:should'],
    ['Can you add it?', 'said:can-you'],
    ['How about a map?', 'said:propose'],
    ["Let's go with Stripe.", 'said:decision'],
    ['Customers keep asking for it.', 'said:asked'],
    ['Please add it.', 'said:please'],
    ['A map is missing.', 'said:missing'],
    ['The export is broken.', 'said:problem'],
    ['Thanks for coming.', 'said:small-talk'],
    ['The deadline is Friday.', 'said:project'],
    ["Let's talk about it.", 'said:meeting'],
    ['Do you like it?', 'question'],
    ['I think so.', 'said:opinion'],
    ['The dashboard is there.', 'said:product'],
    ['We use two of them.', 'said:we-do'],
    ['I love it.', 'said:praise'],
    ['The system supports it.', 'said:capability'],
  ])('“%s” shows %s', (text, feature) => {
    expect(saidPhrases(text)).toContain(feature)
  })

  it.each([
    ['We need to talk.', 'said:need'],
    ['We need a moment.', 'said:need'],
    ['Customers keep asking.', 'said:fault'],
    ['I would like to thank you.', 'said:would-like'],
    ['Please find it attached.', 'said:please'],
    ['Can you hear me?', 'said:can-you'],
    ['What we need is rest.', 'question'],
  ])('“%s” does not show %s', (text, feature) => {
    expect(saidPhrases(text)).not.toContain(feature)
  })

  it('are looked for without memory of the text before', () => {
    for (const { pattern } of SAID_PHRASES) expect(pattern.flags).not.toMatch(/[gy]/)
  })
})
