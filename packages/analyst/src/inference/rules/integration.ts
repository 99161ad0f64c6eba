/** Other systems and other clocks: interfaces, synchronisation, jobs. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const INTEGRATION: Trigger = {
  any: [
    'integrate',
    'integration',
    'third-party/external system/service/api',
    'connect ~ to/with ~ system/crm/erp/service/api/jira/slack/salesforce',
    'sync ~ with ~ crm/erp/calendar/jira/salesforce/hubspot',
    'interface to',
    'via ~ api',
  ],
  unless: [
    'continuous integration',
    'integration test',
    'integration branch',
    'social integration',
    'ci integration',
    'data integrity',
  ],
}

const SYNC: Trigger = {
  any: ['sync', 'synchronize', 'synchronise', 'synchronization', 'synchronisation', '=offline'],
  unless: [
    'lip sync',
    'sync ~ lips',
    'offline store',
    'taken offline',

    'sync meeting',
    'offline event',
  ],
}

export const INTEGRATION_RULES: readonly InferenceRule[] = [
  {
    id: 'integration-implies-outage-handling',
    when: INTEGRATION,
    already: [
      'retry',
      'timeout',
      'time out',
      'circuit breaker',
      'fallback',
      'unavailable',
      'unreachable',
      'down',
      'outage',
    ],
    implied: {
      title: 'When a connected system does not answer',
      statement:
        'If a connected system does not answer in the agreed time, then the system shall try again with growing pauses, go on with what does not need it, and lose no data.',
      type: 'non-functional',
      quality: 'fault-tolerance',
      actor: 'System',
      action: 'bridge',
      object: 'outage of a connected system',
      condition: 'If a connected system does not answer in the agreed time',
      priority: 'must',
      criteria: [
        'Given a connected system that is down, when people work, then everything that does not need it goes on and they are told what does not.',
        'Given a connected system that is back, then what waited is passed on once and in order.',
        'Given a connected system that answers slowly, then its slowness does not spread to other functions.',
      ],
    },
    rationale: "Other people's systems go down on their own schedule; yours should not go down with them.",
    source: 'ISO/IEC 25010:2011, fault tolerance',
    confidence: 0.66,
    example: 'The tool shall integrate with the accounting software.',
    nearMiss: 'The pipeline runs an integration test for each branch.',
  },
  {
    id: 'integration-implies-credential-care',
    when: { any: [...INTEGRATION.any, 'api key', 'access token'], unless: INTEGRATION.unless ?? [] },
    already: [
      'credential',
      'secret',
      'key ~ rotate/rotation/vault/revoke',
      'token ~ rotate/rotation/expire/revoke/refresh',
      'vault',
    ],
    implied: {
      title: 'Keeping credentials of connected systems',
      statement:
        'The system shall store credentials of connected systems encrypted, show them to nobody, and let an Administrator replace them without a new release.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'store',
      object: 'credentials of connected systems',
      condition: null,
      priority: 'should',
      criteria: [
        'No credential is found in source code, logs, exports or error messages.',
        'Given a credential that was replaced, then the connection goes on with the new one and the old one is no longer used.',
        'Given a credential about to expire or refused by the other side, then an Administrator is informed.',
      ],
    },
    rationale:
      "Each integration brings a key that opens somebody else's door, and that expires when nobody expects it.",
    source: 'OWASP ASVS 4.0.3, 6.4.1',
    confidence: 0.54,
    example: 'Claims are handed over via the API to Salesforce.',
    nearMiss: 'Schools work on the social integration of pupils.',
  },
  {
    id: 'integration-implies-data-mapping',
    when: { any: INTEGRATION.any, unless: INTEGRATION.unless ?? [] },
    already: [
      'map',
      'mapping',
      'reject ~ record/message/payload',
      'schema',
      'master ~ data/system',
      'source of truth',
    ],
    implied: {
      title: 'What the other system sends wrong',
      statement:
        'If a connected system sends data that does not fit the agreed format, then the system shall keep it aside with the reason, inform the person in charge, and process the rest.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'keep aside',
      object: 'data that does not fit',
      condition: 'If a connected system sends data that does not fit the agreed format',
      priority: 'should',
      criteria: [
        'Given one faulty record among good ones, then the good ones are processed and the faulty one is listed with its reason.',
        'Given a faulty record that was corrected, when it is processed again, then it appears once.',
        'For each field that both systems hold, it is written down which of the two is right when they differ.',
      ],
    },
    rationale:
      'Two systems never mean quite the same by a field; where they differ, one of them must win by rule.',
    source: 'ISO/IEC 25010:2011, interoperability',
    confidence: 0.46,
    example: 'Connect the shop to the ERP system of the warehouse.',
    nearMiss: 'Continuous integration runs for every commit.',
  },
  {
    id: 'sync-implies-conflict-rule',
    when: SYNC,
    already: ['conflict', 'merge', 'last write', 'overwrite', 'source of truth', 'master ~ data'],
    implied: {
      title: 'Conflicts when data is synchronised',
      statement:
        'If the same record was changed in two places before synchronisation, then the system shall apply the agreed rule and keep the version that lost.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'resolve',
      object: 'conflicting changes',
      condition: 'If the same record was changed in two places before synchronisation',
      priority: 'must',
      criteria: [
        'Given changes to the same field in two places, when they are synchronised, then the outcome follows the agreed rule and the other version can be found.',
        'Given a record deleted in one place and changed in the other, then nobody loses work without being told.',
        'Given a synchronisation broken off in the middle, when it runs again, then nothing is doubled or missing.',
      ],
    },
    rationale:
      'Sooner or later two people change the same thing apart from each other; then one of them is right by rule or by accident.',
    source: 'common practice',
    confidence: 0.64,
    example: 'Contacts are synchronized between phone and office.',
    nearMiss: 'The weekly sync meeting is on Monday.',
  },
  {
    id: 'offline-implies-visible-state',
    when: {
      any: [
        'work/use/available/mode/access/function/record/capture ~ offline',
        'offline work/mode/use/access/capture',
        'without ~ internet/connection/network/signal',
        'poor/no/bad connectivity/reception/signal',
      ],
      unless: SYNC.unless ?? [],
    },
    already: [
      'pending',
      'unsynced',
      'not yet ~ sync/sent/transferred',
      'show ~ offline',
      'offline ~ indicator/status',
    ],
    implied: {
      title: 'Seeing what has not been sent yet',
      statement:
        'While there is no connection, the system shall show what is stored only on the device and how old the shown data is.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'show',
      object: 'what has not been sent yet',
      condition: 'While there is no connection',
      priority: 'should',
      criteria: [
        'Given entries made without connection, then each is marked until it has arrived at the server.',
        'Given a restart of the device without connection, then no entry is lost.',
        'Given a user who signs out with entries not sent yet, then they are warned.',
      ],
    },
    rationale: 'People switch devices and leave; they have to know whether their work has arrived.',
    source: 'common practice',
    confidence: 0.55,
    example: 'Technicians must be able to work offline in the cellar.',
    nearMiss: 'The company runs an offline store downtown.',
  },
]
