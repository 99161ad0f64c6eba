/**
 * From the environment to settings, once, at the start.
 *
 * Whatever does not fit is named together with what would, all of it at once,
 * and nothing starts: a server that guessed would be found out much later.
 */
import { isLoopbackName } from './access/loopback.ts'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface Settings {
  /** An address or a name of this machine itself. */
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Holds the embedded database, the owner and the keys. */
  readonly dataDir: string
  /** A PostgreSQL server in place of the embedded database; null: embedded. */
  readonly databaseUrl: string | null
  readonly logLevel: LogLevel
  /** How long a session stays in memory after its last use; what is kept is read again when it is needed. */
  readonly sessionTimeoutMinutes: number
  /** Whole months of the audit that are kept besides the present one; 0: for ever. */
  readonly auditRetentionMonths: number
}

/** Settings from outside that cannot be used: a line for each. */
export class BadSettings extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'BadSettings'
    this.lines = lines
  }
}

export type Variables = Readonly<Record<string, string | undefined>>

/** Throws `BadSettings`. What is set and blank counts as not set. */
export function configure(variables: Variables): Settings {
  const faults: string[] = []
  const settings: Settings = {
    host: hostIn(variables, faults),
    port: portIn(variables, faults),
    dataDir: dataDirIn(variables, faults),
    databaseUrl: databaseUrlIn(variables, faults),
    logLevel: logLevelIn(variables, faults),
    sessionTimeoutMinutes: sessionTimeoutIn(variables, faults),
    auditRetentionMonths: auditRetentionMonthsIn(variables, faults),
  }
  refuseChroma(variables, faults)
  if (faults.length > 0) throw new BadSettings(faults)
  return settings
}

const read = (variables: Variables, name: string): string | null => variables[name]?.trim() || null

function portIn(variables: Variables, faults: string[]): number {
  const text = read(variables, 'PORT') ?? '8000'
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  faults.push(`PORT is ${shown(text)}; it has to be a number from 0 to 65535 (0 takes any free port).`)
  return 0
}

function hostIn(variables: Variables, faults: string[]): string {
  const host = read(variables, 'HOST') ?? '127.0.0.1'
  if (!isLoopbackName(host)) {
    faults.push(
      `HOST is ${shown(host)}; this version serves this machine alone: leave it out, or set 127.0.0.1, ::1 or localhost.`,
    )
  }
  return host
}

function dataDirIn(variables: Variables, faults: string[]): string {
  const dataDir = read(variables, 'PARLEY_DATA_DIR') ?? '.parley'
  if (dataDir.includes('\0')) faults.push('PARLEY_DATA_DIR holds a NUL character; give the path of a folder.')
  return dataDir
}

/** The value may hold a password, so it is never repeated. */
function databaseUrlIn(variables: Variables, faults: string[]): string | null {
  const text = read(variables, 'DATABASE_URL')
  if (text === null) return null
  if (!URL.canParse(text) || !['postgres:', 'postgresql:'].includes(new URL(text).protocol)) {
    faults.push(
      'DATABASE_URL is no address of a PostgreSQL server; write postgres://user:password@host:5432/name, or leave it out for the embedded database.',
    )
  }
  return text
}

/** Nobody is to believe that a server is used that nothing talks to. */
function refuseChroma(variables: Variables, faults: string[]): void {
  if (read(variables, 'CHROMA_URL') === null) return
  faults.push(
    'CHROMA_URL is set, and this version has no client for Chroma; leave it out: similar wording is found inside the process.',
  )
}

function logLevelIn(variables: Variables, faults: string[]): LogLevel {
  const text = read(variables, 'PARLEY_LOG_LEVEL') ?? 'warn'
  const level = LOG_LEVELS.find((known) => known === text.toLowerCase())
  if (level !== undefined) return level
  faults.push(`PARLEY_LOG_LEVEL is ${shown(text)}; it has to be one of ${LOG_LEVELS.join(', ')}.`)
  return 'warn'
}

/** A year; beyond that it is a slip of the hand. */
const LONGEST_TIMEOUT_MINUTES = 525_600

function sessionTimeoutIn(variables: Variables, faults: string[]): number {
  const text = read(variables, 'SESSION_TIMEOUT_MINUTES') ?? '240'
  const minutes = Number(text)
  if (/^\d{1,6}$/.test(text) && minutes >= 1 && minutes <= LONGEST_TIMEOUT_MINUTES) return minutes
  faults.push(
    `SESSION_TIMEOUT_MINUTES is ${shown(text)}; it has to be a whole number of minutes from 1 to ${LONGEST_TIMEOUT_MINUTES}.`,
  )
  return 240
}

const MOST_MONTHS = 1_200

function auditRetentionMonthsIn(variables: Variables, faults: string[]): number {
  const text = read(variables, 'AUDIT_RETENTION_MONTHS') ?? '24'
  const months = Number(text)
  if (/^\d{1,4}$/.test(text) && months <= MOST_MONTHS) return months
  faults.push(
    `AUDIT_RETENTION_MONTHS is ${shown(text)}; it has to be a number of months from 1 to ${MOST_MONTHS}, or 0 to keep the audit for ever.`,
  )
  return 0
}

const LONGEST_SHOWN = 60

function shown(text: string): string {
  const printable = text.replaceAll(/[^\P{C}]/gu, '·')
  return `“${printable.length > LONGEST_SHOWN ? `${printable.slice(0, LONGEST_SHOWN)}…` : printable}”`
}
