import { describe, expect, it } from 'vitest'

import { headingClass, headingFeatures, labelFeatures } from './heading-class.ts'

describe('the kind of a heading', () => {
  it.each([
    ['Functional requirements', 'requirement'],
    ['Must have', 'requirement'],
    ['3.2 System Features', 'requirement'],
    ['## Security and privacy', 'requirement'],
    ['2.5 Design and Implementation Constraints', 'requirement'],
    ['What we need', 'requirement'],
    ['In scope', 'requirement'],
    ['Out of scope', 'non-goal'],
    ['Non-goals', 'non-goal'],
    ['Future work', 'non-goal'],
    ['Open questions', 'question'],
    ['Background', 'context'],
    ['1.1 Introduction', 'context'],
    ['Glossary of requirement terms', 'context'],
    ['1.3 Definitions, Acronyms and Abbreviations', 'context'],
    ['References', 'context'],
    ['Revision history', 'context'],
    ['Design notes', 'context'],
    ['Assumptions and Dependencies', 'context'],
    ['2.3 User Classes and Characteristics', 'context'],
    ['Current process', 'context'],
    ['The problem', 'context'],
    ['Risks & mitigations', 'context'],
    ['Next steps', 'process'],
    ['Action items', 'process'],
    ['Zebra', 'other'],
    ['', 'other'],
  ])('%s is %s', (heading, kind) => {
    expect(headingClass(heading)).toBe(kind)
  })

  it.each([
    'Order history',
    'Contact management',
    'Label printing',
    'Team calendar',
    'Budget alerts',
    'Sales overview',
  ])('%s names a part of the product, whatever its words mean elsewhere', (heading) => {
    expect(headingClass(heading)).toBe('other')
  })

  it('goes by the last part of a path that says anything', () => {
    expect(headingClass('1 Introduction > 1.4 Requirements')).toBe('requirement')
    expect(headingClass('Features › Zebra')).toBe('requirement')
    expect(headingClass('3 Requirements » Design notes')).toBe('context')
    expect(headingClass('Glossary > The system shall:')).toBe('context')
    expect(headingClass('Zebra > The system shall:')).toBe('requirement')
  })
})

describe('the label of a sentence', () => {
  it.each([
    ['Design note: the cache shall be flushed first.', ['label:aside']],
    ['NOTE 2: Doors shall be shut.', ['label:aside']],
    ['[Rationale] Users shall not wait.', ['label:aside']],
    ['- Example: the clerk shall type 12.', ['label:aside']],
    ['Background: it rains.', ['label:context']],
    ['Out of scope: printing.', ['label:non-goal']],
    ['Security: doors shall be shut.', []],
    ['REQ-7: doors shall be shut.', []],
    ['The doors: all of them shall be shut.', []],
    ['Notes shall be kept.', []],
    ['', []],
  ])('%s: %j', (text, features) => {
    expect(labelFeatures(text)).toEqual(features)
  })
})

describe('what a heading adds to the features below it', () => {
  it.each([
    ['Glossary', ['heading:context', 'heading:aside']],
    ['Implementation notes', ['heading:context', 'heading:aside']],
    ['Background', ['heading:context']],
    ['1.2 Scope', ['heading:requirement', 'heading:scope']],
    ['In scope', ['heading:requirement']],
    ['Main success scenario', ['heading:other', 'heading:steps']],
    ['Users must be able to:', ['heading:other', 'heading:orders']],
    ['The system shall', ['heading:requirement', 'heading:orders']],
    ['Terminology: what the system shall', ['heading:context', 'heading:aside']],
  ])('%s: %j', (heading, features) => {
    expect(headingFeatures(heading)).toEqual(features)
  })
})
