import { describe, expect, it } from 'vitest'

import { guessLanguages } from './guess-language.ts'

const alone = (text: string): string | undefined => guessLanguages([{ text, paragraph: 0 }])[0]

describe('guessing the language', () => {
  it.each([
    'The system must send an alert.',
    'OK',
    'Acme Cloud Suite',
    'Non-functional requirements',
    'Data at rest: AES-256',
    'Vendor score 5 med',
    'The café résumé must be exported',
  ])('takes «%s» for English', (text) => expect(alone(text)).toBe('en'))

  it.each([
    'Das System muss die Daten verschlüsseln.',
    'El sistema debe enviar una alerta a los usuarios.',
    'Le système doit envoyer une alerte.',
    'Il sistema deve inviare una notifica.',
    '系统必须在五秒内响应。',
    'Система должна отправлять уведомления.',
  ])('[S031] takes «%s» for another language', (text) => expect(alone(text)).toBe('other'))

  it.each(['42', '😀 🎉', 'https://example.com/a?b=c', '--- 7 %', 'ana@example.com'])(
    'finds nothing to read in «%s»',
    (text) => expect(alone(text)).toBe('none'),
  )

  it('lets a short sentence go with its paragraph', () => {
    const german = [
      { text: 'Wir müssen die Daten nicht verschlüsseln, das ist klar.', paragraph: 3 },
      { text: 'Genau so.', paragraph: 3 },
    ]
    expect(guessLanguages(german)).toEqual(['other', 'other'])
  })
})
