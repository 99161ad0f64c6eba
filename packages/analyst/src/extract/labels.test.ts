import { describe, expect, it } from 'vitest'

import { readText, type Sentence } from '../text/read-text.ts'
import { fieldOf, labelOf, roleAbove } from './role-labels.ts'
import { asideByKind } from './set-aside.ts'

function sentences(text: string): readonly Sentence[] {
  return readText(text).sentences
}

function sentence(text: string, index = 0): Sentence {
  const found = sentences(text)[index]
  if (found === undefined) throw new Error(`There is no sentence ${index} in “${text}”.`)
  return found
}

describe('a label before what is asked', () => {
  it('is the role whose list it opens, or a title', () => {
    expect(labelOf(sentence('Employees: upload receipts'))).toMatchObject({
      label: 'Employees',
      rest: 'upload receipts',
      isRole: true,
    })
    expect(labelOf(sentence('Audit trail: The system must log every change.'))).toMatchObject({
      label: 'Audit trail',
      isRole: false,
      isTitle: true,
    })
  })

  it.each([
    'Upload receipts',
    'Note: it is late',
    'Priority: high',
    'The system must show: a list',
    'Count: 5 of them',
    'one two three four five six seven eight: rest',
  ])('is none in “%s”', (text) => {
    expect(labelOf(sentence(text))).toBeNull()
  })
})

describe('a field that asks', () => {
  it('gives the words behind its name', () => {
    expect(fieldOf(sentence('Feature request: a dark mode'))).toBe('a dark mode')
    expect(fieldOf(sentence('Upload receipts'))).toBeNull()
  })
})

describe('the role that a list is about', () => {
  it('is the one above it, as a lead or a heading', () => {
    expect(roleAbove(sentence('Managers:\n\n- approve claims\n', 1))).toMatch(/^managers$/i)
    expect(roleAbove(sentence('# Finance team members\n\n- approve claims\n', 1))).toMatch(
      /^finance team members$/i,
    )
  })

  it('is nobody outside lists, under other headings, and under the word “roles” itself', () => {
    expect(roleAbove(sentence('# Managers\n\nThey approve claims.\n', 1))).toBeNull()
    expect(roleAbove(sentence('# Features\n\n- approve claims\n', 1))).toBeNull()
    expect(roleAbove(sentence('# User roles\n\n- approve claims\n', 1))).toBeNull()
    expect(roleAbove(sentence('- approve claims\n'))).toBeNull()
  })
})

describe('what is set aside by its kind alone', () => {
  it.each([
    ['# Features\n', 'heading'],
    ['```\nconst a = 1\n```\n', 'not_text'],
    ['Priority: high', 'context'],
    ['😀', 'not_text'],
    ['Das System muss Berichte exportieren können und die Daten sicher speichern.', 'language'],
    ['系统必须支持登录。', 'language'],
  ])('%j: %s', (text, reason) => {
    const aside = asideByKind(sentence(text))
    expect(aside?.reason).toBe(reason)
    expect(aside?.why).toMatch(/^[A-Z].+\.$/)
  })

  it('is not what reads as English', () => {
    expect(asideByKind(sentence('The system must export reports.'))).toBeNull()
  })
})
