/** "Managers may …", "nobody may …", "nobody but the owner may …": what people in a role are let do, or not. */
import { actorName } from '../phrase.ts'
import { system } from '../said.ts'
import type { Wording } from '../wording.ts'
import type { ModalReading } from './modal-reading.ts'

const BUT = /^(?:nobody|no one|no-one) (?:but|except(?: for)?|other than|apart from) (?<who>.+)$/i

/** Null where no role is spoken of, or where a role has a duty that is not a matter of being let. */
export function byRoles(reading: ModalReading): Wording | null {
  const { clause, modal, kind, named, deed, able, firm } = reading
  const acts = !clause.passive && !clause.linking
  if (!modal.negated) {
    if (/^(?:nobody|no one|no-one)$/i.test(named)) return notLet('anyone', 'User', deed)
    const exempt = BUT.exec(named)?.groups?.['who']
    if (exempt !== undefined)
      return { ...system('only', deed), letWho: `only ${exempt}`, actor: actorName(exempt) }
  }
  if (kind !== 'role') return null
  const nobody = /^no (?<who>[\w -]+)$/i.exec(named)?.groups?.['who']
  if (nobody !== undefined && !modal.negated && acts) return notLet(`any ${nobody}`, actorName(nobody), deed)
  if (!modal.negated && acts && (able || !firm || modal.kind === 'want' || modal.kind === 'need'))
    return { ...system('let', deed), letWho: named, actor: actorName(named) }
  return able && modal.negated ? notLet(named, actorName(named), deed) : null
}

const notLet = (letWho: string, actor: string, deed: string): Wording => ({
  ...system('not-let', deed),
  negated: true,
  letWho,
  actor,
})
