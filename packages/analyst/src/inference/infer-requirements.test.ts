import { describe, expect, it } from 'vitest'

import { inferRequirements, type Inferred, type Known } from './infer-requirements.ts'

function stated(statement: string, rest: Partial<Known> = {}): Known {
  return {
    key: 'REQ-001',
    statement,
    title: '',
    type: 'functional',
    quality: null,
    action: null,
    object: null,
    ...rest,
  }
}

/** Statements under the keys REQ-001, REQ-002 … */
function all(...statements: string[]): Known[] {
  return statements.map((statement, index) => stated(statement, { key: `REQ-00${index + 1}` }))
}

const rules = (known: readonly Known[], limit = 100): string[] =>
  inferRequirements(known, { limit }).map((one) => one.rule)

describe('inferring requirements', () => {
  it('[S036] infers encrypted connections, access control and an audit log from "must be secure"', () => {
    const inferred = inferRequirements([stated('The system must be secure.')])
    expect(inferred.map((one) => one.rule)).toEqual([
      'secure-implies-encrypted-transport',
      'secure-implies-access-control',
      'secure-implies-audit-log',
    ])
    expect(inferred.map((one) => one.draft.type)).toEqual(['security', 'security', 'security'])
    expect(inferred.every((one) => one.from.join() === 'REQ-001')).toBe(true)
  })

  it('[S011] gives every proposal three acceptance criteria, each marked as suggested', () => {
    const inferred = inferRequirements(
      all('Users log in with a password.', 'Customers pay by credit card.'),
      { limit: 50 },
    )
    expect(inferred.length).toBeGreaterThan(5)
    for (const { draft } of inferred) {
      expect(draft.acceptance_criteria).toHaveLength(3)
      expect(draft.acceptance_criteria.every((criterion) => criterion.origin === 'suggested')).toBe(true)
    }
  })

  it('proposes once per rule and names everything that led to it', () => {
    const known = all(
      'Users log in with a password.',
      'Search finds orders by number.',
      'Suppliers log in as well.',
    )
    const reset = inferRequirements(known).find((one) => one.rule === 'login-implies-reset')
    expect(reset?.from).toEqual(['REQ-001', 'REQ-003'])
    expect(reset?.source).toBe('OWASP ASVS 4.0.3, 2.5.6')
  })

  it('does not propose what was spoken of in other words', () => {
    expect(rules(all('Users log in.', 'Login should support password reset via email.'))).not.toContain(
      'login-implies-reset',
    )
    expect(rules(all('Users log in.', 'Lock the account after some failed attempts.'))).not.toContain(
      'login-implies-lockout',
    )
  })

  it('does not propose what was ruled out', () => {
    expect(rules(all('Customers pay online.', 'There are no refunds in the first release.'))).not.toContain(
      'payment-implies-refund',
    )
  })

  it('reads a title as well when it asks whether something was spoken of', () => {
    const known = [
      stated('Users log in.'),
      stated('The system shall mail a new one.', { key: 'REQ-002', title: 'Password reset' }),
    ]
    expect(rules(known)).not.toContain('login-implies-reset')
  })

  it('looks at each object by itself for create without delete', () => {
    const known = [
      stated('A trainer can create courses.', { action: 'create', object: 'courses' }),
      stated('A trainer can create an exam.', { key: 'REQ-002', action: 'create', object: 'an exam' }),
      stated('A trainer can delete courses.', { key: 'REQ-003', action: 'delete', object: 'courses' }),
    ]
    const change = inferRequirements(known, { limit: 50 }).find(
      (one) => one.rule === 'create-implies-change-and-remove',
    )
    expect(change?.from).toEqual(['REQ-002'])
    expect(change?.draft.statement).toBe('The system shall let authorised people change and remove exams.')
    expect(change?.draft.object).toBe('exams')
  })

  it.each([
    ['Response times must hold for login-critical flows.'],
    ['The service shall log errors in a separate file per day.'],
    ['Incidents are logged in the failures table.'],
    ['No login is needed to read an article.'],
    ['Readers can use the site without signing in.'],
    ['The lawyer signs in the margin of the contract.'],
  ])('does not hear a sign-in in: %s', (statement) => {
    expect(
      rules([stated(statement)]).filter((rule) => /^(?:login|password|single-sign-on)-/.test(rule)),
    ).toEqual([])
  })

  it.each([
    ['The report shows the price of each article.'],
    ['The header is stripped of special characters.'],
    ['Drivers must pay attention to the sign.'],
    ['The nurse measures the temperature twice a day.'],
    ['Parcels are weighed before they leave the hall.'],
    ['The message body has at most one attachment name.'],
    ['The button is blue and stands in the upper corner.'],
    ['The index of the array starts at zero.'],
    ['Each team shares the same office.'],
    ['The board discussed the role of the museum in the city.'],
  ])('infers nothing from: %s', (statement) => {
    expect(rules([stated(statement)])).toEqual([])
  })

  it('offers at most half as many proposals as were stated, three at least and twelve at most', () => {
    const busy =
      'Users log in with a password, upload files, pay by credit card, search documents and delete records.'
    expect(inferRequirements([stated(busy)])).toHaveLength(3)
    expect(
      inferRequirements(
        all(busy, ...Array.from({ length: 8 }, (_, index) => `The sky is blue on day ${index}.`)),
      ),
    ).toHaveLength(5)
    expect(
      inferRequirements(
        all(busy, ...Array.from({ length: 60 }, (_, index) => `The sky is blue on day ${index}.`)),
      ),
    ).toHaveLength(12)
  })

  it('offers the surest first', () => {
    const confidences = inferRequirements(
      all('Users log in with a password.', 'Customers pay online and book a room.'),
      { limit: 50 },
    ).map((one) => one.draft.confidence)
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
  })

  describe('of a product that is described', () => {
    const shop = [
      stated('The online shop shall sell books.', { described: true }),
      stated('The system shall let readers write comments.', { key: 'REQ-002', described: true }),
    ]
    const asKnown = ({ draft }: Inferred, index: number): Known =>
      stated(draft.statement, { key: `REQ-INF-${index}`, title: draft.title })

    it('proposes what is usual for its kind, before all else', () => {
      const ids = inferRequirements(shop).map((one) => one.rule)
      expect(ids.slice(0, 3)).toEqual([
        'product-implies-sign-in',
        'shop-implies-cart-and-checkout',
        'shop-implies-catalogue',
      ])
      expect(ids.length).toBeLessThanOrEqual(16)
    })

    it('proposes the same of a kind that is asked for, and not of one that is only mentioned', () => {
      expect(rules(all('The system shall provide an online shop.'))).toContain(
        'shop-implies-cart-and-checkout',
      )
      expect(rules(all('The report shall list the sales of the online shop.'))).not.toContain(
        'shop-implies-cart-and-checkout',
      )
    })

    it('proposes one of several that are about the same', () => {
      const boats = [
        stated('The marketplace shall sell boats to travelers and book hotel rooms.', { described: true }),
        stated('The online shop shall sell shoes.', { key: 'REQ-002', described: true }),
      ]
      const ids = inferRequirements(boats).map((one) => one.rule)
      expect(ids.filter((id) => /checkout|booking-and-payment/.test(id))).toHaveLength(1)
    })

    it('proposes nothing again, accepted or dismissed', () => {
      const first = inferRequirements(shop)
      expect(inferRequirements([...shop, ...first.map(asKnown)])).toEqual([])
    })

    it('names common practice where no standard asks for it', () => {
      const sources = new Map(inferRequirements(shop).map((one) => [one.rule, one.source]))
      expect(sources.get('shop-implies-favourites')).toBe('common practice')
      expect(sources.get('product-implies-sign-in')).toBe('OWASP ASVS 4.0.3, 2.1 and 2.5')
    })
  })

  it('infers nothing from nothing', () => {
    expect(inferRequirements([])).toEqual([])
    expect(
      inferRequirements([stated(''), stated('   '), stated('登录后可以上传文件。'), stated('🙂')]),
    ).toEqual([])
  })
})
