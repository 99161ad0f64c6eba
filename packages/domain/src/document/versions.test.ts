import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aDocument, after, anna, anOccasion, aRequirement } from '@parley/testing'
import { accept } from '../decision.ts'
import { requirementId } from '../ids.ts'
import { retireRequirement } from '../requirement/retire-requirement.ts'
import { composeDocument } from './compose-document.ts'
import { publishDocument } from './publish-document.ts'
import { compareDocuments, sealDocument } from './seal-document.ts'
import type { Sha256 } from './section.ts'

const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
const now = anOccasion(1, anna)
const second = requirementId(2, false)

describe('versions of the document', () => {
  const before = aDocument(aRequirement(), aRequirement({ id: second }))
  const gone = after(
    before,
    retireRequirement(before, { requirement_id: second, based_on: 1, reason: 'x' }, now),
  )

  it('[S063] give the same hashes for the same state, and others for another', () => {
    const sealed = sealDocument(composeDocument(before), sha256)
    expect(sealDocument(composeDocument(structuredClone(before)), sha256)).toEqual(sealed)
    expect(sealDocument(composeDocument(gone), sha256).document_hash).not.toBe(sealed.document_hash)
    expect(sealed.sections.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  })

  it('[S065] are compared by their lists alone', () => {
    const [one, other] = [before, gone].map((state) => sealDocument(composeDocument(state), sha256).sections)
    expect(compareDocuments(one ?? [], other ?? [])).toEqual({
      added: [],
      removed: [second],
      changed: ['title', 'actors', 'history'],
    })
    expect(compareDocuments(other ?? [], one ?? [])).toMatchObject({ added: [second], removed: [] })
  })

  it('[S064] are numbered from 1, with who published them and when; the same text is published once', () => {
    const sealed = sealDocument(composeDocument(before), sha256)
    const published = after(before, publishDocument(before, sealed, now))
    expect(published.versions).toEqual([
      {
        version: 1,
        changes: [{ at: 0, remove: 0, insert: sealed.sections }],
        document_hash: sealed.document_hash,
        published_at: now.at,
        published_by: anna,
      },
    ])
    expect(published.published_sections).toEqual(sealed.sections)
    expect(sealDocument(composeDocument(published), sha256)).toEqual(sealed)
    expect(publishDocument(published, sealed, now)).toEqual(accept())

    const changed = sealDocument(composeDocument(gone), sha256)
    expect(
      after(published, publishDocument(published, changed, now)).versions.map(({ version }) => version),
    ).toEqual([1, 2])
    expect(publishDocument(before, sealed, { ...now, at: '' })).toMatchObject({
      refusal: { code: 'TIME_INVALID' },
    })
  })
})
