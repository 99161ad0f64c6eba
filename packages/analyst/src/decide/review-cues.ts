/** Requirement or not, in a review of a product: a wish or a lack, among praise and anger. */
import type { CueTable } from './cue.ts'

export const REVIEW: CueTable = {
  name: 'review',
  bias: -1.6,
  cues: [
    { id: 'missing', when: ['said:missing'], weight: 1.4, reason: 'the reviewer misses it' },
    { id: 'wish', when: ['said:wish'], weight: 1.9, reason: 'the reviewer wishes it' },
    { id: 'would-like', when: ['said:would-like'], weight: 1.7, reason: 'the reviewer would like it' },
    { id: 'would-be', when: ['said:would-be'], weight: 1.6, reason: 'it would be good to have' },
    { id: 'need', when: ['said:need'], weight: 0.7, reason: 'somebody needs or wants it' },
    { id: 'should', when: ['said:should'], weight: 0.7, reason: 'it says what should be' },
    { id: 'firm-system', when: ['firm+system'], weight: 1.3, reason: 'the product is told what to do' },
    { id: 'stars-if', when: ['said:stars-if'], weight: 2.2, reason: 'it would be better with it' },
    { id: 'please-do', when: ['said:please-do'], weight: 1.2, reason: 'it asks for a change' },
    { id: 'please', when: ['said:please'], weight: 1.4, reason: 'it asks for something' },
    { id: 'can-you', when: ['said:can-you'], weight: 0.8, reason: 'it asks for something' },
    { id: 'asked', when: ['said:asked'], weight: 0.4, reason: 'people ask for it' },
    { id: 'story', when: ['story'], weight: 4, reason: 'it is a user story' },
    {
      id: 'problem',
      when: ['said:problem', '!said:missing', '!said:wish', '!said:would-be', '!said:please'],
      weight: -0.7,
      reason: 'it reports a fault',
    },
    {
      id: 'praise',
      when: [
        'said:praise',
        '!said:missing',
        '!said:wish',
        '!said:would-be',
        '!said:would-like',
        '!said:please',
      ],
      weight: -1.2,
      reason: 'it praises',
    },
    { id: 'past', when: ['past'], weight: -0.4, reason: 'it tells what happened' },
    { id: 'tiny', when: ['length:tiny'], weight: -1, reason: 'it is only a few words' },
  ],
  calibration: [
    { upTo: -2.5, rate: 0.03 },
    { upTo: -1, rate: 0.12 },
    { upTo: 0, rate: 0.42 },
    { upTo: 1, rate: 0.68 },
    { upTo: 2, rate: 0.82 },
    { upTo: 3, rate: 0.9 },
  ],
}
