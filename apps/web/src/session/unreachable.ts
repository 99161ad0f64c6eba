/** Links to a server that is not there: everything answers, nothing is done. */
import type { Answer } from './session-link.ts'
import type { Links } from './links.tsx'

const refused = {
  accepted: false,
  problem: {
    code: 'UNREACHABLE',
    message: 'Parley does not answer. It may be starting.',
    effect: 'none',
    retry_after_ms: null,
    report_id: null,
  },
} as const satisfies Answer<never>

const none = async (): Promise<typeof refused> => refused

export const unreachableLinks: Links = {
  home: { whoAmI: none, sessions: none, open: none, openSample: none, remove: none, signOut: none },
  session: () => ({
    listen: (hear) => {
      hear({ type: 'connection', status: 'offline', since: new Date().toISOString() })
      return () => undefined
    },
    tryNow: () => undefined,
    say: none,
    typing: () => undefined,
    cancelTurn: none,
    add: none,
    revise: none,
    accept: none,
    reject: none,
    retire: none,
    restore: none,
    confirmLinks: none,
    takeSentence: none,
    setSentenceAside: none,
    dismissIssue: none,
    review: none,
    rename: none,
    readVersion: none,
    importFile: none,
    undoImport: none,
    redoImport: none,
    exportUrl: () => '#',
    showUi: () => undefined,
  }),
}
