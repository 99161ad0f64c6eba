/** What stands around every page: head, rail, connection, palette, keys, toasts, failures. */
import { count, list, numeral } from '../count.ts'

export const shellWords = {
  parley: 'Parley',

  you: 'You',

  somebody: 'Somebody',

  views: {
    name: 'Views',
    panes: 'Panes',
    talk: 'Talk',
    requirements: 'Requirements',
    toReview: 'To review',
    unheard: 'Unheard',
    issues: 'Issues',
    document: 'Document',
    more: 'More',
    help: 'Help',
    settings: 'Settings',
    allSessions: 'Parley, all sessions',
  },

  head: {
    session: 'Session',
    find: 'Search or run',
    hereNow: (names: readonly string[]) => `Here now: ${list(names)}`,
    heard: (heard: number, all: number) => `${numeral(heard)} of ${numeral(all)} heard`,
    coverage: (counts: { all: number; taken: number; answers: number; aside: number; unheard: number }) =>
      `${count(counts.all, 'sentence')} said. ${numeral(counts.taken)} became or refined a requirement, ${numeral(counts.answers)} answered a question, ${numeral(counts.aside)} set aside with a reason, ${numeral(counts.unheard)} unheard.`,
    review: (version: number) => `Review version ${version}`,
    rename: 'Rename',
    exportSession: 'Export',
    allSessions: 'All sessions',
  },

  connection: {
    saved: 'All changes saved',
    saving: 'Saving',
    waiting: (messages: number) => `${count(messages, 'message')} ${messages === 1 ? 'waits' : 'wait'} here`,
    states: {
      connecting: 'Connecting',
      reconnecting: 'Reconnecting',
      offline: 'Offline',
      signed_out: 'Access ended',
      gone: 'Not there',
      crowded: 'Not connected',
      outdated: 'Not connected',
    },
    live: (people: number) => (people > 1 ? `Live, ${count(people, 'person', 'people')}` : 'Live'),
    unreachable: 'Parley does not answer. Try again in a moment.',
    crowded: 'Parley is open in too many windows. Close one, then load this page again.',
    outdated: 'Parley was renewed. Load this page again; what you wrote is kept.',
    reload: 'Load again',
    reconnecting: 'Reconnecting. You can keep writing.',
    offline: (since: string, waiting: number) =>
      `Offline since ${since}.${waiting === 0 ? ' You can keep writing.' : ` ${count(waiting, 'message')} ${waiting === 1 ? 'waits' : 'wait'} here.`}`,
    caughtUp: (events: number) => `Caught up: ${count(events, 'event')} while you were away`,
    reloaded: 'The history was long, so it was loaded anew. Nothing is missing.',
    hashMismatch: 'This text did not arrive whole. Loading it again.',
    signedOut: 'Your access ended. Copy what you wrote.',
    copy: 'Copy',
    readOnly: 'You can read this session, not change it.',
    tryNow: 'Try now',
    signIn: 'Sign in',
    model: (model: string | null) =>
      model === null ? 'Built-in analyst' : `Model: ${model}, built-in analyst stands by`,
    keys: 'Keys',
  },

  palette: {
    title: 'Search or run',
    input: 'Search words, requirements, commands',
    do: 'Do',
    goTo: 'Go to',
    nothing: (query: string) => `Nothing found for “${query}”.`,
    acceptFirm: 'Accept all firm and said',
    theme: 'Change theme',
    density: 'Change density',
    addRequirement: 'Add a requirement',
    importFile: 'Import a file',
    keys: 'Keys and help',
    fullWidth: 'Pane full width',
  },

  keys: { title: 'Keys and help', off: 'Single keys are on', close: 'Close' },

  theme: {
    name: 'Theme',
    system: 'Follow the system',
    light: 'Light',
    dark: 'Dark',
    density: 'Density',
    comfortable: 'Comfortable',
    compact: 'Compact',
    singleKeys: 'Single keys',
  },

  toast: {
    undo: 'Undo',
    close: 'Close',
    notSaved: (id: string) => `Could not save ${id}. Your text is kept.`,
    failed: (report: string | null) =>
      `Something failed here. What you sent is saved.${report === null ? '' : ` Report ${report}.`}`,
  },

  failed: {
    pane: (pane: string) => `The ${pane} could not be shown`,
    others: (others: readonly string[]) => `${list(others)} still work.`,
    again: 'Show it again',
    notLoaded: 'A piece of this page did not load: Parley was updated, or the line is gone.',
    reload: 'Reload',
    notFound: 'No session at this address',
    notFoundHint: 'It was deleted or you have no access.',
  },

  loading: { name: 'Loading', long: 'Still loading. Reload, or work offline.', reload: 'Reload' },
} as const
