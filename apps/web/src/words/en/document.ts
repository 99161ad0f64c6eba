/** What is said about the document: versions, comparison, review. */
import { count, list, numeral } from '../count.ts'

export const documentWords = {
  document: {
    title: 'Document',
    text: 'Document text',
    version: (version: number) => `Version ${version}`,
    draft: (version: number) => `Version ${version}, draft`,
    signed: (version: number) => `Version ${version}, signed`,
    draftWord: (version: number) => `${version}, draft`,
    versions: 'Versions',
    contents: 'Contents',
    compare: 'Compare',
    export: 'Export',
    reading: (version: number) => `You are reading version ${version}`,
    backToDraft: 'Back to the draft',
    empty: 'No document yet',
    emptyHint: 'It starts with the first requirement.',
    saidBy: (who: string) => `Said by ${who}`,
    saidByMore: (who: string, others: readonly string[]) => `Said by ${who}, and ${list(others)}`,
    suspect: 'Suspect',
    conflict: 'Conflict',
    signedOn: (day: string) => `${day}, signed`,
    changedSince: (added: number, changed: number) =>
      [added === 0 ? '' : `+${added}`, changed === 0 ? '' : `${changed} changed`].filter(Boolean).join(', '),
    showAll: (kind: string) => `Show all of “${kind}”`,
    formats: {
      markdown: 'Document as Markdown',
      json: 'Everything as JSON',
    },
    exportFailed: (format: string, version: number) =>
      `The ${format} could not be made. Version ${version} is safe. Try again.`,
  },

  diff: {
    title: 'Compare',
    from: 'Earlier version',
    to: 'Later version',
    split: 'Split',
    inline: 'Inline',
    byWords: 'Words',
    byRequirements: 'Requirements',
    layout: 'Layout',
    by: 'By',
    previous: 'Previous change',
    next: 'Next change',
    of: (at: number, all: number) => `${at} of ${all}`,
    changes: 'Changes',
    kinds: { added: 'Added', changed: 'Changed', removed: 'Removed', same: 'The same' },
    sameRun: (number: number) => `${count(number, 'section')} the same`,
    notIn: (version: string) => `Not in ${version}`,
    gone: (version: string) => `No longer in ${version}`,
    sum: (counts: {
      added: number
      changed: number
      removed: number
      same: number
    }): readonly (readonly [number, string])[] => {
      const all: readonly (readonly [number, string])[] = [
        [counts.added, 'added'],
        [counts.changed, 'changed'],
        [counts.removed, 'removed'],
        [counts.same, 'the same'],
      ]
      return all.filter(([number]) => number !== 0)
    },
    none: (from: string, to: string) => `${from} and ${to.toLowerCase()} are the same.`,
    nothingYet: 'Nothing yet',
    draftName: 'Draft',
    one: 'There is only one version to read.',
  },

  review: {
    title: (version: number) => `Review of version ${version}`,
    before: 'Before sign-off',
    left: (number: number) => `${numeral(number)} left`,
    nothingLeft: 'nothing left',
    line: (conflicts: number, errors: number) =>
      conflicts + errors === 0
        ? 'Nothing stands before sign-off'
        : `${list([...(conflicts > 0 ? [count(conflicts, 'conflict')] : []), ...(errors > 0 ? [count(errors, 'error')] : [])])} before sign-off`,
    conflictOf: (one: string, other: string) => `${one} and ${other} conflict`,
    errorOf: (id: string, kind: string) => `${id}: ${kind.toLowerCase()}`,
    settle: 'Settle',
    rewrite: 'Rewrite',
    everyQuote: 'Every stated requirement has its quote',
    toDecide: (number: number) => `${count(number, 'proposal')} nobody decided on yet`,
    toLookAt: (number: number) =>
      `${count(number, 'requirement')} to look at again: what ${number === 1 ? 'it builds' : 'they build'} on changed`,
    show: 'Show',
    signatures: 'Signatures',
    waits: 'Waits',
    signed: (when: string) => `Signed ${when}`,
    askedForChanges: 'Asked for changes',
    signedOther: (version: number) => `Signed version ${version}, not this one`,
    note: 'Note with your decision',
    sign: (version: number) => `Sign version ${version}`,
    ask: 'Ask for changes',
    askNeedsNote: 'Say in the note what should change.',
    kept: (name: string) => `You sign as ${name}. Name, time and the version’s hash are kept.`,
    signedNow: (version: number) => `Version ${version} signed`,
    askedNow: (version: number) => `Asked for changes on version ${version}`,
    noVersion: 'No version to sign yet. It comes with the first requirement.',
    open: 'Review',
    confirmTitle: (version: number) => `Sign version ${version}?`,
    confirmText: 'A signature cannot be taken back. It binds your name to every word of this version.',
    last: 'Last word on it',
  },
} as const
