/** What the heading above a requirement says about its kind. Headings speak for many lines, so they only lean. */
import { cuesFor, type Cue, type CueClass } from './cue.ts'

const HEADING_CUES: readonly Cue[] = [
  ...cuesFor('functional', [
    [
      'heading',
      1.5,
      'stands under a heading about functions',
      'functional;functions;features;feature;use cases;user stories;capabilities',
    ],
  ]),
  ...cuesFor('data', [
    ['heading', 1.5, 'stands under a heading about data', 'data;database;records;retention;entities;storage'],
  ]),
  ...cuesFor('security', [
    [
      'heading',
      2,
      'stands under a heading about security',
      'security;privacy;access control;authentication;authorization;permissions;data protection',
    ],
  ]),
  ...cuesFor('performance', [
    [
      'heading',
      2,
      'stands under a heading about performance',
      'performance;speed;latency;response time;efficiency',
    ],
  ]),
  ...cuesFor('availability', [
    ['heading', 2, 'stands under a heading about availability', 'availability;uptime;service level'],
  ]),
  ...cuesFor('fault-tolerance', [
    [
      'heading',
      2,
      'stands under a heading about reliability',
      'reliability;resilience;fault tolerance;recovery;robustness;disaster',
    ],
  ]),
  ...cuesFor('scalability', [
    ['heading', 2, 'stands under a heading about scalability', 'scalability;capacity;scale;growth'],
  ]),
  ...cuesFor('usability', [
    [
      'heading',
      2,
      'stands under a heading about usability',
      'usability;accessibility;ease of use;user experience;ux;localization',
    ],
  ]),
  ...cuesFor('look-and-feel', [
    [
      'heading',
      2,
      'stands under a heading about look and feel',
      'look and feel;appearance;branding;visual;design',
    ],
  ]),
  ...cuesFor('legal', [
    [
      'heading',
      2,
      'stands under a heading about law',
      'legal;compliance;regulatory;regulations;laws;licensing',
    ],
  ]),
  ...cuesFor('maintainability', [
    [
      'heading',
      2,
      'stands under a heading about maintenance',
      'maintainability;maintenance;supportability;extensibility',
    ],
  ]),
  ...cuesFor('portability', [['heading', 2, 'stands under a heading about portability', 'portability']]),
  ...cuesFor('operational', [
    [
      'heading',
      2,
      'stands under a heading about operation',
      'operational;operations;environment;deployment;integration;integrations;interfaces;interoperability;compatibility;infrastructure;hosting',
    ],
  ]),
]

export interface HeadingLean {
  readonly votes: CueClass
  readonly weight: number
  readonly id: string
  readonly reason: string
}

export interface HeadingReading {
  readonly leans: readonly HeadingLean[]
  /** The heading says that nothing below it is a function. */
  readonly nonFunctional: boolean
}

const NOTHING: HeadingReading = { leans: [], nonFunctional: false }
const NON_FUNCTIONAL = /\bnon[\s-]?functional\b|\bnfrs?\b|\bquality (?:attributes|requirements)\b/

export function readHeading(heading: string | undefined): HeadingReading {
  if (heading === undefined || heading === '') return NOTHING
  const lower = heading.toLowerCase()
  const nonFunctional = NON_FUNCTIONAL.test(lower)
  const words = ` ${(lower.match(/[a-z]+/g) ?? []).join(' ')} `
  const leans = HEADING_CUES.filter((cue) => !(nonFunctional && cue.votes === 'functional'))
    .filter((cue) => cue.phrases.some((phrase) => words.includes(` ${phrase} `)))
    .map(({ votes, weight, id, reason }) => ({ votes, weight, id, reason }))
  return { leans, nonFunctional }
}
