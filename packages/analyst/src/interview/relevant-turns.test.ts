import { describe, expect, it } from 'vitest'

import { analyze } from '../analyze.ts'
import { exchangesIn, relevantTurns } from './relevant-turns.ts'

const turns = (...lines: string[]) =>
  lines.map((line) => ({
    speaker: line.startsWith('Q') ? 'Interviewer' : 'Interviewee',
    text: line.slice(3),
  }))
const relevant = (...lines: string[]) => {
  const marks = relevantTurns(turns(...lines))
  return lines.filter((_, index) => marks[index])
}

describe('the turns that bear on requirements', () => {
  it('are a question about the matter and its answer, not what is said around them', () => {
    expect(
      relevant(
        'Q: Welcome. Did you come by train?',
        'A: No, I cycle.',
        'Q: Good. So we have some questions about the new system. How often do you send reports?',
        'A: Every Friday.',
        'Q: Okay, that is a lot.',
        'A: Well, we are used to it.',
        'Q: And who should see them?',
        'A: Only the finance team.',
        'Q: Thank you very much for your time.',
      ),
    ).toEqual([
      'Q: Good. So we have some questions about the new system. How often do you send reports?',
      'A: Every Friday.',
      'Q: And who should see them?',
      'A: Only the finance team.',
    ])
  })

  it('an answer goes on over an interviewer’s mhm, and a second interviewer’s word', () => {
    const talk = turns(
      'Q: How do you register a player in the system?',
      'Q: If you do.',
      'A: The team manager fills in a form,',
      'Q: Mhm.',
      'A: and the federation approves it.',
      'Q: Interesting, so that takes a while.',
      'A: It does.',
    )
    expect(exchangesIn(talk)).toEqual([{ question: 0, asking: 'matter', answers: [2, 4] }])
  })

  it('a question that nobody could answer bears on nothing', () => {
    expect(relevant('Q: How fast should the system be?', 'A: I don’t know, sorry.')).toEqual([])
    expect(relevant('Q: How fast should the system be?')).toEqual([])
  })

  it('an open question is not one of them, what it brings may be', () => {
    expect(
      relevant(
        'Q: The system shows the map. Anything else?',
        'A: Yes, I want to add new data sources.',
        'Q: Is there anything else?',
        'A: No, thank you.',
      ),
    ).toEqual(['A: Yes, I want to add new data sources.'])
  })

  it('what the client asks about the talk is no requirement, nor is its answer', () => {
    expect(
      relevant(
        'Q: The system is clear to us now, thank you.',
        'A: And how do you work in your company, do you have sprints and all these things?',
        'Q: We work in sprints, do you know them?',
        'A: I do.',
      ),
    ).toEqual([])
  })
})

describe('one turn with the few around it', () => {
  const heard = (speaker: string, text: string, before: string[], after: string[] = []) =>
    analyze({ id: 1, speaker, text, before, after }).requirement

  it('takes its meaning from the question before it', () => {
    expect(heard('Interviewee', 'Yes, every Friday.', ['Do you send them by mail?'])).toBe(true)
    expect(heard('Interviewee', 'Yes, every Friday.', ['We do.', 'Nice place.'])).toBe(false)
    expect(heard('Interviewee', 'Yes.', ['Can you hear me?'])).toBe(false)
    expect(heard('Interviewee', 'With a form.', ['How do you register them?', 'Mhm.'])).toBe(true)
  })

  it('asks about the matter when it is answered', () => {
    expect(heard('Interviewer', 'And who should see them?', ['Every Friday.'], ['Only finance.'])).toBe(true)
    expect(heard('Interviewer', 'And who should see them?', [], ['I don’t know.'])).toBe(false)
    expect(heard('Interviewee', 'And how do you work?', [], ['In sprints.'])).toBe(false)
    expect(heard('Maya', 'Should managers get mails or alerts?', ['Hi.'], ['Alerts.'])).toBe(true)
    expect(heard('Maya', 'So what now?', ['Hi.'], ['We wait.'])).toBe(false)
  })

  it('without its neighbours a question is only a question', () => {
    expect(analyze({ id: 1, speaker: 'Interviewer', text: 'And who should see them?' }).requirement).toBe(
      false,
    )
  })

  it('wishes are heard without being asked for; an interviewer who repeats them adds none', () => {
    const wish = 'We need a map of the city.'
    expect(heard('Interviewee', wish, ['Okay.'])).toBe(true)
    expect(heard('Interviewer', 'So it would help you to see old data.', ['Okay.'])).toBe(false)
  })
})
