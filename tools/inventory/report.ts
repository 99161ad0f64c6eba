/**
 * What the inventory looks like on a terminal: the summary first, so a reader may
 * stop there, then what is covered, then each group, then what is not yet.
 */
import type { FlowStanding } from './flows.ts'
import { idRanges, share, type BehaviourStanding, type Inventory } from './inventory.ts'

/** The pyramid we aim at, in percent of all tests. */
const aims = { unit: 60, integration: 25, browser: 10 } as const

export function inventoryText(inventory: Inventory, width: number): string {
  const { behaviours, groups } = inventory
  const covered = behaviours.filter(({ tests }) => tests.length > 0)
  const nameWidth = Math.max(...groups.map(({ group }) => group.length), 0)
  const open = groups.filter(({ not_yet }) => not_yet.length > 0)

  return [
    `${covered.length} of ${behaviours.length} behaviours are covered by a test (${percent(share(covered.length, behaviours.length))})`,
    sharesLine(inventory),
    '',
    'Covered',
    ...(covered.length === 0 ? ['  none'] : covered.map((standing) => coveredLine(standing, width))),
    '',
    'By group',
    ...groups.map(({ group, covered: done, total }) => {
      const count = `${String(done).padStart(3)} of ${String(total).padStart(2)}`
      return `  ${group.padEnd(nameWidth)}  ${count}  ${percent(share(done, total)).padStart(5)}`
    }),
    '',
    `Not yet (${behaviours.length - covered.length})`,
    ...open.flatMap(({ group, not_yet: ids }) => {
      const label = `  ${group.padEnd(nameWidth)}  ${String(ids.length).padStart(3)}  `
      return wrapped(idRanges(ids), label, width)
    }),
  ].join('\n')
}

/** One group in full: every statement with every test that proves it. */
export function groupText(inventory: Inventory, group: string): string {
  const members = inventory.behaviours.filter((behaviour) => behaviour.group === group)
  const covered = members.filter(({ tests }) => tests.length > 0).length
  return [
    `${group}: ${covered} of ${members.length} behaviours are covered by a test (${percent(share(covered, members.length))})`,
    '',
    ...members.flatMap(({ id, statement, tests }) => [
      `${tests.length > 0 ? '+' : '-'} ${id}  ${statement}`,
      ...tests.map(({ file, title }) => `          ${file}: ${withoutCitations(title)}`),
    ]),
  ].join('\n')
}

export function flowsText(standing: FlowStanding, hasBrowserPart: boolean): string {
  return standing.parts
    .map(({ part, total, walked, share: reached, not_yet: notYet }) => {
      const waiting = part === 'workspace' && !hasBrowserPart ? ' (no browser part yet)' : ''
      const head = `${part}: ${walked} of ${total} flows have a test (${percent(reached)})${waiting}`
      return [head, ...notYet.map(({ id, flow }) => `  - ${id}  ${flow}`)].join('\n')
    })
    .join('\n\n')
}

function sharesLine({ shares }: Inventory): string {
  const parts = shares.map(
    ({ category, tests, share: reached }) =>
      `${category} ${tests} (${percent(reached)}, aim ${aims[category]} %)`,
  )
  const files = shares.reduce((sum, { files: count }) => sum + count, 0)
  return `Tests in ${files} ${files === 1 ? 'file' : 'files'}: ${parts.join(', ')}`
}

function coveredLine({ id, tests }: BehaviourStanding, width: number): string {
  const [first, ...others] = tests
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  const start = `  ${id}  `
  const where = `${first?.file}: ${withoutCitations(first?.title ?? '')}`
  return start + shortened(where, width - start.length - more.length) + more
}

function withoutCitations(title: string): string {
  return title.replaceAll(/\[S\d{3}(?:\s*,\s*S\d{3})*\]\s*/g, '').trim()
}

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(width - 1, 0))}…`
}

function wrapped(words: readonly string[], label: string, width: number): string[] {
  const lines = [label]
  words.forEach((word, index) => {
    const text = index < words.length - 1 ? `${word}, ` : word
    const line = lines.at(-1) ?? ''
    if (line.length > label.length && line.length + text.trimEnd().length > width) {
      lines.push(' '.repeat(label.length) + text)
    } else {
      lines[lines.length - 1] = line + text
    }
  })
  return lines.map((line) => line.trimEnd())
}

function percent(part: number): string {
  const value = part * 100
  // Nothing is called complete, or empty, by rounding.
  const rounded = value > 0 && value < 1 ? 1 : value > 99 && value < 100 ? 99 : Math.round(value)
  return `${rounded} %`
}
