import { describe, expect, it } from 'vitest'

import { BadSettings, configure, type Variables } from './configure.ts'

function linesOf(variables: Variables): readonly string[] {
  try {
    configure(variables)
    return []
  } catch (error) {
    if (error instanceof BadSettings) return error.lines
    throw error
  }
}

describe('settings from the environment', () => {
  it('are the usual ones when nothing is set, and blank counts as not set', () => {
    const usual = {
      host: '127.0.0.1',
      port: 8000,
      dataDir: '.parley',
      databaseUrl: null,
      logLevel: 'warn',
      sessionTimeoutMinutes: 240,
      auditRetentionMonths: 24,
    }
    expect(configure({})).toEqual(usual)
    expect(configure({ PORT: ' ', HOST: '', PARLEY_DATA_DIR: '', DATABASE_URL: '  ' })).toEqual(usual)
  })

  it('are taken as they are set', () => {
    const databaseUrl = 'postgresql://parley:secret@db.example/parley'
    expect(
      configure({
        PORT: '0',
        HOST: 'localhost',
        PARLEY_DATA_DIR: '/srv/parley',
        DATABASE_URL: databaseUrl,
        PARLEY_LOG_LEVEL: 'DEBUG',
        SESSION_TIMEOUT_MINUTES: '15',
        AUDIT_RETENTION_MONTHS: '0',
      }),
    ).toEqual({
      host: 'localhost',
      port: 0,
      dataDir: '/srv/parley',
      databaseUrl,
      logLevel: 'debug',
      sessionTimeoutMinutes: 15,
      auditRetentionMonths: 0,
    })
  })

  it.each(['door', '-1', '65536', '80.5', '1e3', '0x50', '８０'])(
    'PORT %s is refused with what fits',
    (PORT) => {
      expect(linesOf({ PORT })).toEqual([
        `PORT is “${PORT}”; it has to be a number from 0 to 65535 (0 takes any free port).`,
      ])
    },
  )

  it.each(['0', '-1', '4h', '240.5', '1e2', '525601', '９'])(
    '[S359] SESSION_TIMEOUT_MINUTES %s is refused with what fits',
    (SESSION_TIMEOUT_MINUTES) => {
      expect(linesOf({ SESSION_TIMEOUT_MINUTES })).toEqual([
        `SESSION_TIMEOUT_MINUTES is “${SESSION_TIMEOUT_MINUTES}”; it has to be a whole number of minutes from 1 to 525600.`,
      ])
    },
  )

  it.each(['0.0.0.0', '::', '192.168.1.7', 'example.com', '127.0.0.1.example.com'])(
    'HOST %s is refused: only this machine is served',
    (HOST) => {
      expect(linesOf({ HOST })).toHaveLength(1)
      expect(linesOf({ HOST })[0]).toContain('HOST is ')
    },
  )

  it.each(['127.0.0.1', '127.8.8.8', '::1', '[::1]', 'localhost'])('HOST %s is this machine', (HOST) => {
    expect(configure({ HOST }).host).toBe(HOST)
  })

  it('a CHROMA_URL is refused with what is supported, and not repeated: it may hold a password', () => {
    expect(linesOf({ CHROMA_URL: 'http://user:hunter2@chroma:8000' })).toEqual([
      'CHROMA_URL is set, and this version has no client for Chroma; leave it out: similar wording is found inside the process.',
    ])
    expect(linesOf({ CHROMA_URL: ' ' })).toEqual([])
  })

  it('a DATABASE_URL that is none is refused without being repeated: it may hold a password', () => {
    const [line = ''] = linesOf({ DATABASE_URL: 'mysql://root:hunter2@db/x' })
    expect(line).toContain('DATABASE_URL')
    expect(line).not.toContain('hunter2')
  })

  it.each(['-1', '1201', '2.5', 'two years', '0x10'])(
    'AUDIT_RETENTION_MONTHS %s is refused with what fits',
    (AUDIT_RETENTION_MONTHS) => {
      expect(linesOf({ AUDIT_RETENTION_MONTHS })).toEqual([
        `AUDIT_RETENTION_MONTHS is “${AUDIT_RETENTION_MONTHS}”; it has to be a number of months from 1 to 1200, or 0 to keep the audit for ever.`,
      ])
    },
  )

  it('every fault has its line, and what cannot be printed is not', () => {
    const lines = linesOf({ PORT: 'x\u001b[2J', PARLEY_LOG_LEVEL: 'loud', HOST: '0.0.0.0' })
    expect(lines).toHaveLength(3)
    expect(lines.join('')).not.toContain('\u001b')
    expect(lines.join(' ')).toContain('one of trace, debug, info, warn, error, fatal, silent')
  })
})
