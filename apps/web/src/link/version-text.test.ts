/** A version taken apart and put together again is the same text. */
import { composeDocument, sectionText, type Section } from '@parley/domain'
import { aDocument, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { sectionOf } from './version-text.ts'

describe('a version', () => {
  it('gives back every section that the document was composed of', () => {
    const odd = aRequirement({ title: 'Keep *all* of `it` [safe] & sound', statement: 'A\n# no heading' })
    const sections = composeDocument(aDocument(odd))
    expect(sections.map((section) => sectionOf({ id: section.id, text: sectionText(section) }))).toEqual(
      sections,
    )
  })

  it.each<Section>([
    { id: 'history/2', title: '', level: 0, markdown: '| a | b |\n|---|---|\n| # 1 | 2 |' },
    { id: 'scope', title: '2 Scope', level: 2, markdown: '' },
    { id: 'scope', title: '2 Scope', level: 2, markdown: 'One.\n\n## not a head of ours' },
  ])('keeps $id as it is', (section) => {
    expect(sectionOf({ id: section.id, text: sectionText(section) })).toEqual(section)
  })
})
