/** What is said about the talk: messages, turns, imports, and what nobody took. */
import type { AsideReason, KeptBecause } from '@parley/domain'
import { count, list, numeral } from '../count.ts'

export const talkWords = {
  talk: {
    title: 'Conversation',
    log: 'Messages',
    sources: (number: number) => count(number, 'source'),
    import: 'Import',
    placeholder: 'Write to the team and Parley',
    message: 'Message',
    send: 'Send',
    attach: 'Attach or import',
    mention: 'Mention',
    tooLong: (length: number, most: number) =>
      `This text has ${numeral(length)} characters, the limit is ${numeral(most)}. Import it as a file.`,
    tooMany: (seconds: number) => `Too many messages. The next goes out in ${count(seconds, 's', 's')}.`,
    typing: (names: readonly string[]) => `${list(names)} ${names.length === 1 ? 'is' : 'are'} typing`,
    newBelow: (number: number) => count(number, 'new message'),
    toEnd: 'To the end',
    empty: 'No messages yet',
    emptyHint: 'Write what is needed, or drop a transcript here.',
    part: (name: string, time: string, part: number, of: number) => `${name}, ${time}, part ${part} of ${of}`,
    said: (name: string, time: string) => `${name}, ${time}`,
    goTo: (id: string) => `Go to ${id}`,
    noteTo: (note: string, id: string) => `${note}, go to ${id}`,
    unheard: 'unheard',
    gave: (requirements: number) => count(requirements, 'requirement'),
    verified: 'Verified',
    verifiedWhy: 'The text matches its hash',
    sending: 'Sending',
    kept: 'Kept here, goes out when you are online',
    notSent: 'Not sent.',
    tryAgain: 'Try again',
    edit: 'Edit',
    discard: 'Discard',
    stopped: 'Stopped. The text so far is kept.',
    holds: (id: string) => `${id} holds`,
    yes: 'Yes',
    no: 'No',
    dropHere: 'Drop to import',
    dropKinds: 'txt, md, vtt, srt',
    quoteShown: (id: string, name: string, time: string) => `Quote of ${id}, ${name}, ${time}`,
    answered: (requirements: number) => `Parley answered. ${count(requirements, 'requirement')}.`,
    turnStarted: 'Parley works on it.',
    source: (people: number, day: string) =>
      `${day}${people > 0 ? `${day === '' ? '' : ', '}${count(people, 'person', 'people')}` : ''}`,
    pasted: (lines: number) =>
      `This looks like a transcript of ${count(lines, 'line')}. Import it, so that each quote keeps its place?`,
    importPasted: 'Import it',
    keepPasted: 'Send as message',
  },

  turn: {
    working: (name: string | null) => (name === null ? 'Working' : `Working on what ${name} said`),
    stop: 'Stop',
    stopping: 'Stopping',
    atWork: 'Agents at work',
    summary: (agents: number, took: string, what: string) =>
      `${count(agents, 'agent')}, ${took}${what === '' ? '' : `: ${what}`}`,
    cancelled: 'Stopped',
    failed: 'Failed. What you sent is saved.',
    waits: 'waits',
    working_now: 'works',
    stoppedBy: 'stopped',
    interrupted: 'was interrupted, taken up again',
    tookOver: 'failed, the analyst took over',
    waitsForPerson: 'waits for a person',
    toolRunning: 'running',
    toolUnknown: 'unknown whether it ran',
    toolNotAllowed: 'Not allowed here',
    out: 'out',
    agents: {
      conversational: 'Conversation',
      extraction: 'Extraction',
      inference: 'Inference',
      validation: 'Validation',
      synthesis: 'Synthesis',
      review: 'Review',
    },
  },

  import: {
    choose: 'Choose a file',
    pastedName: 'Pasted text',
    reading: (name: string) => `Reading ${name}`,
    unreadable: (name: string) => `${name} holds no text. Try txt, md, vtt or srt.`,
    taken: (name: string) => `${name} is in the talk. Parley reads it.`,
    again: (when: string) => `Nothing new: this text was imported before, ${when}.`,
    undo: 'Undo import',
    undoOf: (name: string) => `Undo import: ${name}`,
    undoTitle: (name: string) => `Undo the import of “${name}”?`,
    undoText:
      'What it brought is taken back at once. Its words stay in the talk, marked, and count no more as a source. You can bring it back.',
    goes: (number: number) =>
      `${count(number, 'requirement')} ${number === 1 ? 'goes' : 'go'}, touched by nobody since`,
    goesBack: (number: number) =>
      `${count(number, 'requirement')} that it changed ${number === 1 ? 'goes' : 'go'} back to how ${number === 1 ? 'it was' : 'they were'}`,
    stays: (number: number) => `${count(number, 'requirement')} ${number === 1 ? 'stays' : 'stay'}`,
    because: {
      accepted: 'a person accepted it',
      approved: 'it stands in an approved version',
      worked_on: 'a person worked on it',
      taken: 'a person took it from these words',
      said_elsewhere: 'it was spoken of elsewhere since',
    } satisfies Record<KeptBecause, string>,
    questionsGo: (number: number) =>
      `${count(number, 'open question')} it raised ${number === 1 ? 'is' : 'are'} withdrawn.`,
    broughtNothing: 'It brought no requirement that still stands.',
    busy: 'Parley is reading just now. Wait until it has answered, or stop it.',
    undone_now: (retired: number, kept: number) => `Import undone. ${outcomeOf(retired, kept)}`,
    undoneBy: (name: string, when: string) => `Import undone by ${name}, ${when}`,
    outcome: (retired: number, kept: number) => outcomeOf(retired, kept),
    redo: 'Bring it back',
    redoOf: (name: string) => `Bring it back: ${name}`,
    redone_now: (name: string) => `${name} is back`,
    nameUndone: (name: string) => `${name} (import undone)`,
    messageOf: (label: string) => `${label}, import undone`,
    tooLarge: (name: string, megabytes: number) =>
      `${name} is larger than ${megabytes} MB. Split it and import the parts.`,
  },

  unheard: {
    title: 'Unheard',
    took: (sentences: number) => `${count(sentences, 'sentence')} no requirement took`,
    take: 'Take it',
    aside: 'Set aside, because…',
    asideWhy: 'Why is it set aside?',
    because: 'because',
    none: 'Nothing is unheard',
    noneHint: (all: number) =>
      all === 0 ? 'Nothing was said yet.' : `All ${count(all, 'sentence')} are accounted for.`,
    showAside: (sentences: number) => `${count(sentences, 'sentence')} set aside with a reason`,
    asideAs: (reason: string, why: string) => (why === '' ? reason : `${reason}: ${why}`),
    hideAside: 'Hide what was set aside',
    taken_now: 'Taken as a requirement',
    aside_now: 'Set aside',
    reasons: {
      small_talk: 'Small talk',
      question: 'A question',
      heading: 'A heading',
      context: 'A fact, not a need',
      opinion: 'An opinion',
      process: 'About how we work',
      rationale: 'A reason',
      repeated: 'Said before',
      out_of_scope: 'Out of scope',
      unsure: 'Unsure',
      language: 'Another language',
      not_text: 'Not text',
    } satisfies Record<AsideReason, string>,
  },
} as const

function outcomeOf(retired: number, kept: number): string {
  const gone = `${count(retired, 'requirement')} retired`
  return kept === 0 ? `${gone}.` : `${gone}, ${numeral(kept)} ${kept === 1 ? 'stays' : 'stay'}.`
}
