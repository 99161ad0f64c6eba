/** Criteria for how well something must be done, by quality. */
import type { Quality } from '@parley/domain'

import type { CriterionKind } from './criterion-kinds.ts'

interface QualityKind extends CriterionKind {
  readonly quality: Quality | 'data'
}

export const QUALITY_KINDS: readonly QualityKind[] = [
  {
    id: 'encrypt',
    quality: 'security',
    verbs: [],
    words: /\b(?:encrypt\w*|tls|https|ssl|aes\S*)\b/i,
    templates: [
      'Given the stored files and the traffic, when somebody reads them without the key, then no content can be made out.',
      'No key stands in source code, configuration files, logs or backups.',
      'Given a key that was replaced, then what was written before can still be read by those who may.',
    ],
  },
  {
    id: 'performance',
    quality: 'performance',
    verbs: [],
    words: null,
    templates: [
      'Measured{for the objects} with the agreed number of people at work and the agreed amount of data, the stated figure holds ({number}).',
      'Measured{for the objects} with the agreed number of people at work and the agreed amount of data, the agreed time is kept.',
      'It is written down from which moment to which moment the time is taken, and in what share of cases it must be kept.',
      'Given more load than agreed, then work gets slower or is refused with a message, and no data is lost.',
      'Given an answer that takes longer than agreed, then the person can see that work is going on.',
    ],
  },
  {
    id: 'availability',
    quality: 'availability',
    verbs: [],
    words: null,
    templates: [
      'Measured from outside over the agreed period, the stated figure is kept ({number}).',
      'Measured from outside over the agreed period, the system answers in at least the agreed share of the time.',
      'For each outage, its beginning, its end and its cause are recorded, and it is agreed whether planned maintenance counts.',
      'Given the latest backup, when it is restored on empty machines, then the system works and no more than the agreed span of data is missing.',
      'Given a failure of any single part, then the system answers again within the agreed time.',
    ],
  },
  {
    id: 'fault-tolerance',
    quality: 'fault-tolerance',
    verbs: [],
    words: null,
    templates: [
      'Given the failure is brought about on purpose, then people can go on with everything that does not depend on the failed part.',
      'Given the failure is over, then work goes on by itself and nothing is lost or there twice.',
      'Given the failure, then people are told in plain words what does not work at the moment.',
    ],
  },
  {
    id: 'scalability',
    quality: 'scalability',
    verbs: [],
    words: null,
    templates: [
      'Given the stated load ({number}), when it is simulated, then the agreed times are still kept.',
      'Given the agreed growth in people and data, when it is simulated, then the agreed times are still kept.',
      'Given more machines, when they are added while people work, then the load spreads and nobody is interrupted.',
      'It is known by measurement at which load the agreed times are no longer kept.',
    ],
  },
  {
    id: 'usability',
    quality: 'usability',
    verbs: [],
    words: null,
    templates: [
      'Given people of the intended group who have not seen it before, when they try the main task, then the agreed share of them finishes it without help.',
      'Given a mistake, when it is made, then the message says what to do next and nothing that was entered is lost.',
      'Given the keyboard alone, when the main task is done, then it can be finished.',
    ],
  },
  {
    id: 'look-and-feel',
    quality: 'look-and-feel',
    verbs: [],
    words: null,
    templates: [
      'Given the agreed design, when each main page is laid beside it, then the person in charge of it finds no difference that matters.',
      'Given the smallest and the largest agreed screen, then nothing is cut off or overlaps.',
      'Text and controls have the contrast that the accessibility standard asks for.',
    ],
  },
  {
    id: 'legal',
    quality: 'legal',
    verbs: [],
    words: null,
    templates: [
      'For each obligation of the rule, it is written down by which function or procedure it is met.',
      'Given the person in charge of the rule, when they check that list against the system, then they sign it.',
      'Given an inspection, then the records that prove it can be produced within the agreed time.',
    ],
  },
  {
    id: 'maintainability',
    quality: 'maintainability',
    verbs: [],
    words: null,
    templates: [
      'Given a developer who has not worked on it before, when they follow the documentation, then they can build, test and change it.',
      'Given a change, when it is made, then automatic tests show within the agreed time whether anything else broke.',
      'Given a new release that fails, when it is taken back, then the former one works with the present data.',
    ],
  },
  {
    id: 'operational',
    quality: 'operational',
    verbs: [],
    words: null,
    templates: [
      'Given the agreed environment, when the system is installed by its written instructions, then it works there.',
      'Given the conditions of everyday work, when the people concerned have used it for the agreed time, then they confirm that it fits.',
      'Given a disturbance, when it begins, then the person in charge is told and finds the cause in the records.',
    ],
  },
  {
    id: 'portability',
    quality: 'portability',
    verbs: [],
    words: null,
    templates: [
      'Given each agreed device, browser and operating system, when the main tasks are done on it, then all of them can be finished.',
      'Given a platform that is not supported, when somebody uses it, then they are told so.',
      'Given the data of one installation, when it is moved to another, then nothing is missing.',
    ],
  },
  {
    id: 'security',
    quality: 'security',
    verbs: [],
    words: null,
    templates: [
      'Given somebody without the right, when they try it over the screen or by a direct call, then it is refused and nothing is revealed.',
      'Given such an attempt, then it is recorded with who, what and when.',
      'Given a security test by somebody who did not build it, then no serious finding is left open at release.',
    ],
  },
  {
    id: 'retention',
    quality: 'data',
    verbs: [],
    words: /\b(?:retention|retain\w*|(?:keep|kept|store|stored)\b.*\bfor\b)/i,
    templates: [
      'Given {an object} younger than the stated period ({number}), then {it} can be found and read.',
      'Given {an object} older than the stated period ({number}), then {it} {is} gone from lists, searches and exports.',
      'Given {an object} younger than the agreed period, then {it} can be found and read.',
      'Given {an object} older than the agreed period, then {it} {is} gone from lists, searches and exports.',
      'The law, contract or decision that the period follows is written down.',
    ],
  },
  {
    id: 'data',
    quality: 'data',
    verbs: [],
    words: null,
    templates: [
      'Given a saved entry, when it is read again, then every value is as it was entered.',
      'Given a value that is missing or not of the agreed form, when it is saved, then it is refused with the reason.',
      'For each value it is written down who may see it, who may change it, and how long it is kept.',
    ],
  },
]
