import { expect, it } from 'vitest'

import { sideByName, sidesOf } from './sides.ts'

it.each([
  ['Interviewer 2', 'asks'],
  ['interviewee', 'answers'],
  ['Client', 'answers'],
  ['Business analyst', 'asks'],
  ['spk_1', 'either'],
  ['Maya', 'either'],
])('%s %s, by name', (name, side) => {
  expect(sideByName(name)).toBe(side)
})

it('the others take the other side when one is named', () => {
  const sides = sidesOf([
    { speaker: 'Client', text: 'We sell bikes.' },
    { speaker: 'Ana', text: 'How many?' },
  ])
  expect(Object.fromEntries(sides)).toEqual({ Client: 'answers', Ana: 'asks' })
})

const said = (speaker: string, text: string) => ({ speaker, text })
const rounds = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    said('spk_0', `Okay. How do you handle case ${index}?`),
    said('spk_1', 'We write it down on paper, and at the end of the week somebody types it all in again.'),
  ]).flat()

it('whoever says most and asks least answers, where names say nothing', () => {
  expect(Object.fromEntries(sidesOf(rounds(4)))).toEqual({ spk_0: 'asks', spk_1: 'answers' })
})

it('nobody is given a side on too little, or where all ask alike', () => {
  expect(new Set(sidesOf(rounds(2)).values())).toEqual(new Set(['either']))
  const peers = Array.from({ length: 12 }, (_, index) => said(`p${index % 2}`, 'Should the map show prices?'))
  expect(new Set(sidesOf(peers).values())).toEqual(new Set(['either']))
})
