import type { Principal } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { makeTickets } from './tickets.ts'

const anna: Principal = { tenant_id: 'org_1', user_id: 'usr_1', name: 'Anna', role: 'owner', tier: 'pro' }
const bert: Principal = { ...anna, user_id: 'usr_2', name: 'Bert' }

describe('tickets', () => {
  it('let in whom they were given to, once', () => {
    const tickets = makeTickets(() => 0)
    const { ticket } = tickets.issue(anna)
    const other = tickets.issue(bert)
    expect(tickets.redeem(ticket)).toEqual(anna)
    expect(tickets.redeem(ticket)).toBeNull()
    expect(tickets.redeem(other.ticket)).toEqual(bert)
  })

  it('end after 30 seconds, and say when', () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const tickets = makeTickets(() => now)
    const [first, second] = [tickets.issue(anna), tickets.issue(anna)]
    expect(first.expires_at).toBe('2026-01-01T00:00:30.000Z')
    now += 29_999
    expect(tickets.redeem(first.ticket)).toEqual(anna)
    now += 1
    expect(tickets.redeem(second.ticket)).toBeNull()
  })

  it('have 256 bits of chance and are nothing else', () => {
    const tickets = makeTickets(() => 0)
    const made = new Set(Array.from({ length: 100 }, () => tickets.issue(anna).ticket))
    expect(made.size).toBe(100)
    for (const ticket of made) expect(ticket).toMatch(/^tkt_[\w-]{43}$/)
    for (const wrong of ['', 'tkt_', 'x'.repeat(10_000)]) expect(tickets.redeem(wrong)).toBeNull()
  })

  it('are bounded in number: the oldest go first', () => {
    const tickets = makeTickets(() => 0)
    const first = tickets.issue(anna)
    const rest = Array.from({ length: 1_000 }, () => tickets.issue(anna))
    expect(tickets.redeem(first.ticket)).toBeNull()
    expect(tickets.redeem(rest[0]?.ticket ?? '')).toEqual(anna)
  })
})
