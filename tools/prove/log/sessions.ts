/** Whatever happens in a session: its fold, its versions and what is rebuilt from it agree on every store. */
import { auditEntries, sessionRow, verifyLog } from '@parley/application'
import {
  composeDocument,
  emptySession,
  openComposer,
  publishDocument,
  replay,
  sealDocument,
  sectionsOfVersion,
  sectionText,
  sessionId,
  spliced,
  splicesBetween,
  type PublishedSection,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'
import { canonical, type Append, type Log } from '@parley/log'
import { anna, anOccasion, steps, takeSteps } from '@parley/testing'
import fc from 'fast-check'

import { chanceFrom, manyAtOnce, refuteUnless, type Chance, type Proof } from '../proof.ts'
import { openStores, readAll, sha256, type Store } from './stores.ts'

const QUICK = 60
const FULL = 100_000
const AT_ONCE = 8
const MOST_STEPS = 30
const TENANT = 'ten_sessions'

export const sessions: Proof = {
  name: 'sessions',
  claim: 'a session folded whole, in pieces, from any store, and its versions and rows rebuilt, are the same',
  run: async ({ full, seed, note }) => {
    const stores = await openStores()
    const count = full ? FULL : QUICK
    let [events, versions] = [0, 0]
    try {
      await manyAtOnce(count, AT_ONCE, async (index) => {
        const made = makeSession(seed + index)
        for (const store of stores.all) await tryOn(store, made, seed + index)
        events += made.appends.reduce((sum, append) => sum + append.events.length, 0)
        versions += made.lists.length
        if ((index + 1) % 1_000 === 0) note(`${index + 1} of ${count} sessions`)
      })
      for (const { name, log } of stores.all) {
        const { faults } = await verifyLog(log)
        refuteUnless(faults.length === 0, `${name}: ${faults[0]?.message ?? ''}`)
      }
    } finally {
      await stores.close()
    }
    const names = stores.all.map(({ name }) => name).join(', ')
    return `${count} sessions, ${events} events, ${versions} versions, on ${names}`
  },
}

/** A session as it was decided on: what was appended, and what it came to. */
interface MadeSession {
  readonly appends: readonly Append<SessionEvent>[]
  readonly state: SessionState
  /** The sections of each version as they were written. */
  readonly lists: readonly (readonly PublishedSection[])[]
  readonly texts: ReadonlyMap<string, string>
}

function makeSession(seed: number): MadeSession {
  const chance = chanceFrom(seed)
  const session_id = sessionId(`ses_p${seed}`)
  const taken = fc.sample(steps(MOST_STEPS), { seed, numRuns: 1 })[0] ?? []
  const left = [...takeSteps(taken).events]
  const composer = openComposer(sha256)
  const appends: Append<SessionEvent>[] = []
  const lists: (readonly PublishedSection[])[] = []
  const texts = new Map<string, string>()
  let state = emptySession(session_id)
  let seq = 0

  const take = (
    events: readonly SessionEvent[],
    sections: readonly { hash: string; text: string }[] = [],
  ) => {
    state = replay(state, events)
    const projections = {
      session: sessionRow(state, anOccasion().at),
      audit: auditEntries(events, { session: state, after: seq, asker: null }),
      sections,
    }
    appends.push({ tenant: TENANT, stream: session_id, expected_seq: seq, events, projections })
    seq += events.length
  }
  const publish = () => {
    const { sealed, changed } = composer.compose(state)
    const decision = publishDocument(state, sealed, anOccasion(1, anna))
    if (!decision.accepted || decision.events.length === 0) return
    for (const { hash, text } of changed) texts.set(hash, text)
    lists.push(sealed.sections)
    take(decision.events, changed)
  }

  const { at } = anOccasion()
  take([{ type: 'session.opened', at, by: anna, session_id, project_name: 'Library', user_id: 'usr_1' }])
  while (left.length > 0) {
    take(left.splice(0, 1 + chance.below(4)))
    if (chance.below(3) === 0) publish()
  }
  publish()
  return { appends, state, lists, texts }
}

async function tryOn({ name, log }: Store, made: MadeSession, seed: number): Promise<void> {
  const where = `session ${seed} on ${name}`
  for (const append of made.appends) {
    const { outcome } = await log.append(append)
    refuteUnless(outcome === 'appended', `${where}: an append was ${outcome}`)
  }
  const { session_id } = made.state
  const events = (await readAll(log, TENANT, session_id)).map(({ event }) => event as SessionEvent)
  const whole = replay(emptySession(session_id), events)
  refuteUnless(same(whole, made.state), `${where}: the fold of what is stored is another state`)
  refuteUnless(
    same(inPieces(session_id, events, chanceFrom(seed)), whole),
    `${where}: in pieces it is another`,
  )
  await tryVersions(log, whole, made, where)
}

function inPieces(
  session_id: SessionState['session_id'],
  events: readonly SessionEvent[],
  chance: Chance,
): SessionState {
  let state = emptySession(session_id)
  for (let at = 0; at < events.length;) {
    const piece = events.slice(at, at + 1 + chance.below(7))
    // As after a restart: what is folded on was written down and read again.
    state = replay(JSON.parse(JSON.stringify(state)) as SessionState, piece)
    at += piece.length
  }
  return state
}

/** Every list comes back, every text is kept under its hash, and what changed between two turns one into the other. */
async function tryVersions(
  log: Log,
  state: SessionState,
  { lists, texts }: MadeSession,
  where: string,
): Promise<void> {
  refuteUnless(
    state.versions.length === lists.length,
    `${where}: ${state.versions.length} of ${lists.length} versions`,
  )
  const kept = await log.sections(TENANT, [...texts.keys()])
  for (const [hash, text] of texts)
    refuteUnless(kept.get(hash) === text && sha256(text) === hash, `${where}: section ${hash} is not kept`)
  for (const [index, list] of lists.entries()) {
    const version = index + 1
    refuteUnless(
      same(sectionsOfVersion(state, version), list),
      `${where}: version ${version} has other sections`,
    )
    const other = lists[(index * 7 + 3) % lists.length] ?? []
    const turned = spliced(other, splicesBetween(other, list))
    refuteUnless(same(turned, list), `${where}: what differs from version ${version} does not lead to it`)
  }
  const fromNothing = composeDocument(state)
  refuteUnless(
    same(sealDocument(fromNothing, sha256).sections, lists.at(-1) ?? []) &&
      fromNothing.every((section) => texts.get(sha256(sectionText(section))) === sectionText(section)),
    `${where}: the document written from nothing is another than the last version`,
  )
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)
