import { describe, expect, it } from 'vitest'

import { analyze } from '../analyze.ts'
import { toldPhrases } from './told-phrases.ts'

const wanted = (text: string) => analyze({ id: 1, text }).requirement

describe('what a brief tells of the product, a sentence alone', () => {
  it.each([
    'Every payout – automatic or by hand – is recorded in the ledger for transparency.',
    'Calendar integrations let interviewers book a slot without leaving the page.',
    'The module integrates with two payment providers, using webhooks for updates.',
    'Penetration testing of the onboarding service is also in scope.',
    'All personal data is encrypted at rest and in transit – using keys that rotate each month.',
    'We aim to have a **public status page**, where clients can see each outage.',
    'Acceptance Criteria: • Apply after two attempts • @dev Add a region check',
    'The platform will be horizontally scalable to carry ten times the load.',
  ])('“%s” is wanted of it', (text) => {
    expect(wanted(text)).toBe(true)
  })

  it.each([
    'The hybrid model – cloud and on-premise – reflects a broader trend in the market.',
    'This dual strategy improves our standing with auditors and reduces our costs.',
    'Annual subscriptions of the dashboard range from $24,000 to $30,000.',
    '—The Workflow Team',
    'As a result, the dashboard incorrectly displayed a success message.',
    '- **Established retailers** launching their own wallets.',
    'What strategies will ensure a smooth integration?',
  ])('“%s” is not', (text) => {
    expect(wanted(text)).toBe(false)
  })

  it('names each turn of phrase once', () => {
    const found = toldPhrases('Each export is logged, and each import is logged.')
    expect(found).toContain('told:done')
    expect(new Set(found).size).toBe(found.length)
  })
})
