/** Clocks: what runs by itself, and when. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const JOB: Trigger = {
  any: [
    'nightly',
    '=scheduled ~ job/task/report/run/import/export/sync/backup',
    'run/send/sync/synchronize/generate/export/import/update/process/check/refresh/email/post/fetch ~ every/each night/day/morning/hour/week/month/monday/friday',
    'every/each night/day/morning/hour/week/month/monday/friday ~ run/send/sync/synchronize/generate/export/import/update/process/refresh/fetch',
    'daily/weekly/monthly/hourly ~ job/report/run/export/import/sync/summary/batch',
    'cron',
    'batch job',
    'run ~ at midnight',
  ],
  unless: ['every day work', 'open every day', 'shift'],
}

export const SCHEDULE_RULES: readonly InferenceRule[] = [
  {
    id: 'job-implies-failure-notice',
    when: JOB,
    already: ['job/run/batch ~ fail/failure', 'failed/missed ~ job/run', 'alert ~ fail'],
    implied: {
      title: 'Failed and missed runs',
      statement:
        'If a scheduled run fails or does not start, then the system shall inform the person in charge and let the run be repeated without double effect.',
      type: 'non-functional',
      quality: 'operational',
      actor: 'System',
      action: 'inform',
      object: 'person in charge about a failed run',
      condition: 'If a scheduled run fails or does not start',
      priority: 'must',
      criteria: [
        'Given a run that fails, then the person in charge learns which run, when and why.',
        'Given a run that never started, then that is noticed as well.',
        'Given a failed run, when it is repeated, then what was done before is not done twice.',
      ],
    },
    rationale: 'What runs at night fails at night, and is noticed when somebody misses its result.',
    source: 'common practice',
    confidence: 0.62,
    example: 'A nightly job sends the totals to finance.',
    nearMiss: 'The museum is open every day.',
  },
  {
    id: 'schedule-implies-time-zone',
    when: {
      any: [
        ...JOB.any,
        'schedule ~ meeting/appointment/post/message/call/report/interview',
        'appointment',
        'calendar',

        'book ~ slot/appointment',
      ],
      unless: [...(JOB.unless ?? []), 'calendar icon', 'academic calendar'],
    },
    already: ['time zone', 'timezone', 'utc', 'local time', 'daylight'],
    implied: {
      title: 'Time zones',
      statement:
        'The system shall keep each point in time together with its time zone and show it in the time of whoever reads it.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'show',
      object: "times in the reader's time zone",
      condition: null,
      priority: 'should',
      criteria: [
        'Given two Users in different time zones, when both look at the same appointment, then both see the same moment in their own time.',
        'Given a repeated time on the night when clocks change, then it happens once and at the agreed local time.',
        'Where a time is shown that is not local, its zone stands beside it.',
      ],
    },
    rationale: 'The first person who travels or works abroad comes an hour early.',
    source: 'RFC 3339',
    confidence: 0.48,
    example: 'Patients can schedule an appointment.',
    nearMiss: 'A small calendar icon opens the picker.',
  },
]
