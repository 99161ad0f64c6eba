import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTokens, type Token } from '../language/tokens.ts'
import { byNumber } from '../order.ts'
import { checkSet, type SetFinding } from './check-set.ts'
import { openSetCheck, type SetCheck } from './set-check.ts'
import { SET_RULES } from './set/set-rules.ts'

const TEXTS = [
  ...SET_RULES.flatMap(({ example }) => [...example.breaks, ...example.mended]),
  'Stop.',
  'The PIN is long.',
  'The personal identification number (PIN) is kept for 2 kg of mail.',
  'The Case Manager signs off.',
  'A Case Manager is a person.',
  'Customers log in within 5 miles and 3 km.',
  'The client shall delete and remove 3 lb of mail.',
]
const TERMS = [[], ['PIN'], ['pin', 'Case Manager'], ['VAT']]

interface Update {
  readonly number: number
  readonly text: string
  readonly leaves: boolean
  readonly terms: readonly string[] | null
  readonly ask: boolean
}

const updates = fc.array(
  fc.record<Update>({
    number: fc.nat(25),
    text: fc.constantFrom(...TEXTS),
    leaves: fc.boolean(),
    terms: fc.option(fc.constantFrom(...TERMS), { freq: 8 }),
    ask: fc.boolean(),
  }),
  { maxLength: 60, size: 'max' },
)

const idOf = (number: number): string => `REQ-${String(number * 71).padStart(3, '0')}`

/** The same few texts are checked again and again: each is read once. */
const read = new Map<string, readonly Token[]>()

function tokensOf(text: string): readonly Token[] {
  const tokens = read.get(text) ?? readTokens(text)
  read.set(text, tokens)
  return tokens
}

function together(texts: ReadonlyMap<string, string>, definedTerms: readonly string[]): SetFinding[] {
  const inOrder = [...texts].toSorted(([one], [other]) => byNumber(one, other))
  const statements = inOrder.map(([id, text]) => ({ id, text, tokens: tokensOf(text) }))
  return checkSet(statements, { definedTerms })
}

/** What a caller knows who takes in the changes and forgets what left. */
function collected(check: SetCheck, known: Map<string, readonly SetFinding[]>): SetFinding[] {
  for (const [id, findings] of check.changes()) {
    expect(findings).not.toEqual(known.get(id) ?? [])
    known.set(id, findings)
  }
  expect(check.changes().size).toBe(0)
  const ids = [...known.keys()].toSorted(byNumber)
  for (const id of ids) expect(check.findingsOf(id)).toEqual(known.get(id))
  return ids.flatMap((id) => known.get(id) ?? [])
}

describe('checking statements against each other while they enter and leave', () => {
  it('gives all changes together what a check of all gives, in any order', () => {
    fc.assert(
      fc.property(updates, (list) => {
        const check = openSetCheck()
        const [texts, known] = [new Map<string, string>(), new Map<string, readonly SetFinding[]>()]
        const [given, wanted]: [SetFinding[][], SetFinding[][]] = [[], []]
        let defined: readonly string[] = []
        for (const { number, text, leaves, terms, ask } of list) {
          const id = idOf(number)
          if (terms !== null) {
            defined = terms
            check.define(terms)
          }
          if (leaves) {
            check.remove(id)
            texts.delete(id)
            known.delete(id)
          } else {
            check.put({ id, text })
            texts.set(id, text)
          }
          if (!ask) continue
          given.push(collected(check, known))
          wanted.push(together(texts, defined))
        }
        expect([...given, collected(check, known)]).toEqual([...wanted, together(texts, defined)])
      }),
      // Each of them checks the whole set again and again.
      { numRuns: 40 },
    )
  })

  it('gives the same where words are in very many statements', () => {
    const things = ['order', 'claim', 'refund', 'ticket', 'parcel', 'invoice']
    const textOf = (n: number): string =>
      `The clerk shall archive the ${things[n % 6] ?? ''} of shop ${things[(n >> 3) % 5] ?? ''} within ${1 + (n % 4)} days.`
    const change = fc.record({ number: fc.nat(220), text: fc.nat(500).map(textOf), leaves: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { minLength: 20, maxLength: 40 }), (changes) => {
        const check = openSetCheck()
        const [texts, known] = [new Map<string, string>(), new Map<string, readonly SetFinding[]>()]
        for (let number = 0; number < 200; number += 1) {
          const id = idOf(number)
          texts.set(id, textOf(number * 7))
          check.put({ id, text: textOf(number * 7) })
        }
        collected(check, known)
        for (const { number, text, leaves } of changes) {
          const id = idOf(number)
          if (leaves) {
            check.remove(id)
            texts.delete(id)
            known.delete(id)
          } else {
            check.put({ id, text })
            texts.set(id, text)
          }
        }
        expect(collected(check, known)).toEqual(together(texts, []))
      }),
      { numRuns: 6 },
    )
  })

  it('has given nothing when it is left halfway', () => {
    const check = openSetCheck()
    for (const [number, text] of TEXTS.entries()) check.put({ id: idOf(number), text })
    const left = check.changing()
    left.next()
    left.return(new Map())
    const known = new Map<string, readonly SetFinding[]>()
    const texts = new Map(TEXTS.map((text, number) => [idOf(number), text]))
    expect(collected(check, known)).toEqual(together(texts, []))
  })
})
