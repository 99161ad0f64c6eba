/** Turns of phrase that hide the requirement, join two, or add a reason to it. */
import type { TermList } from './term-list.ts'

/** INCOSE R10. */
export const SUPERFLUOUS_INFINITIVES: TermList = [
  {
    words:
      'be able to, have the ability to, have the capability to, have the capacity to, have the possibility to, be capable to, be in a position to, be designed to, be required to, be allowed to, be enabled to, be permitted to',
    note: 'it asks for an ability and not for the deed',
    write: '',
  },
  {
    words:
      'be capable of, have the ability of, have the capability of, have the possibility of, be designed for, provide the ability to, provides the ability to, provide the capability to, provide the capability of, provide the ability for, provide the possibility to, provide a means to, provide means to, provide a way to, provide functionality to, provide the functionality to, provide the option to, provide capabilities to, be possible to, be possible for, offer the possibility to, ability to, capability to',
    note: 'it asks for an ability and not for the deed',
    ask: 'Name the deed itself: “The system shall <verb> …”.',
  },
]

/** INCOSE R20. */
export const PURPOSE_PHRASES: TermList = [
  {
    words:
      'in order to, in order that, so as to, so that, such that it can, thereby, thus allowing, thus enabling, for the purpose of, for the purposes of, with the aim of, with the goal of, with the intention of, for the sake of, to make sure that, with a view to, to help ensure, because, in an effort to, as this, to that end, the purpose of which, due to the fact that, to support the goal',
    note: 'that is not part of what has to be built',
    ask: 'End the statement here and keep the reason as its rationale.',
  },
  {
    words: 'to prevent, to avoid, to ensure, to support, to minimise, to minimize',
    note: 'that is not part of what has to be built',
    ask: 'End the statement here and keep the reason as its rationale.',
  },
]

/** INCOSE R19: connectors that start a second thought whatever stands after them. */
export const COMBINATORS: TermList = [
  {
    words:
      'but also, however, whereas, meanwhile, on the other hand, furthermore, moreover, in addition, additionally, besides, likewise, on top of that, nevertheless, not only, and then, and also, but, as well as being, plus the, otherwise',
    note: 'each needs a test of its own',
    ask: 'Write one statement for each, so that each can be tested, traced and dropped alone.',
  },
  {
    words: 'as well as, along with, together with, unless',
    note: 'the second may need a test of its own',
    ask: 'Check that one test decides both parts; if not, write two statements.',
    severity: 'info',
  },
]

/** INCOSE R35. */
export const VAGUE_TIMES: TermList = [
  {
    words:
      'eventually, at last, as soon as possible, asap, sooner or later, at the earliest, at the earliest opportunity, at the latest opportunity, at the earliest convenience, as early as possible, as late as possible, as quickly as possible, as fast as possible, as soon as practicable, in real time, in real-time, real-time, near real time, near real-time, in near real-time, instantaneous, simultaneous, simultaneously, concurrently, at the same time, at once, straight away, right away, without delay, without undue delay, with no delay, from time to time, every so often, now and then, at regular intervals, on a regular basis, at intervals, for some time, for a while, after a while, some time, over time, in time, on time, within a short time, in the meantime, until further notice, ad hoc, continuously, constantly, continually, continuous, ongoing basis, on the fly, at some point, sometime, whenever',
    note: 'it gives no point in time and no duration',
    ask: 'State the event it starts from and the time it may take, such as: within 5 s after …',
  },
  {
    words: 'as soon as',
    note: 'it leaves open how long after the event it may happen',
    ask: 'Write “When <event>, the system shall … within <time>”.',
    severity: 'info',
  },
  {
    words:
      'before, after, until, prior to, once, following which, subsequently, afterwards, thereafter, beforehand',
    note: 'it orders two things in time but sets no limit',
    ask: 'Put the event first (“When …, the system shall …”) and say within which time.',
    severity: 'info',
  },
]

/** Conditions that point at a case without stating it (INCOSE R27). */
export const HOLLOW_CONDITIONS: TermList = [
  {
    words:
      'in some cases, in certain cases, in certain circumstances, under certain circumstances, under certain conditions, in special cases, in exceptional cases, under special circumstances, under normal conditions, under normal circumstances, under normal operating conditions, under normal operation, in normal operation, under normal load, under peak load, under typical load, under heavy load, under high load, in that case, in this case, in such a case, in such cases, in these cases, in those cases, in that event, if so, if not, depending on the situation, depending on the circumstances, depending on circumstances, depending on the context, depending on the case, as the situation requires, in case of need, in case of problems, in the event of problems, if something goes wrong, when something goes wrong, if there is a problem, when problems occur, under adverse conditions, in extreme cases, in emergencies, in unusual situations',
    note: 'it points at a condition that is not written down',
    ask: 'State the condition itself: if <what is measured or seen>, then …',
  },
]

/** Verbs that name no deed (INCOSE R3). */
export const HOLLOW_VERBS: TermList = [
  {
    words:
      'handle, handles, manage, manages, be managed, deal with, deals with, cater for, caters for, cater to, facilitate, facilitates, take care of, takes care of, look after, cope with, copes with, address the, be responsible for, be in charge of, leverage, take into account, take into consideration, allow for, pay attention to, consider',
    note: 'it does not say what is done',
    ask: 'Name what is done and what comes of it.',
  },
]
