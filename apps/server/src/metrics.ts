/**
 * The numbers behind `/metrics`: of the process, of HTTP, of turns. The gateway
 * adds its own to the same registry.
 */
import type { Workspace } from '@parley/application'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  readonly httpRequest: (labels: { method: string; route: string; status: string }, seconds: number) => void
  /** A stale edit that was refused: of a requirement, or of a session's settings. */
  readonly lockConflict: (table: 'requirements' | 'sessions') => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]

  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its response, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers,
  })
  const conflicts = new Counter({
    name: 'db_optimistic_lock_conflicts_total',
    help: 'Edits refused because what they were based on had changed.',
    labelNames: ['table'] as const,
    registers,
  })
  for (const table of ['requirements', 'sessions']) conflicts.inc({ table }, 0)

  return {
    registry,
    httpRequest: (labels, seconds) => duration.observe(labels, seconds),
    lockConflict: (table) => conflicts.inc({ table }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** What the workspace counts, read when somebody asks. */
export function watchTurns({ registry }: Metrics, workspace: Pick<Workspace, 'vitals'>): void {
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('turns_running', 'Turns under way in this process.', () => workspace.vitals().turns_running)
  gauge('sessions_hot', 'Sessions whose state is in memory.', () => workspace.vitals().hot_sessions)

  const ended = new Counter({
    name: 'turns_total',
    help: 'Turns that ended in this process, by how.',
    labelNames: ['outcome'] as const,
    registers: [],
    collect() {
      const { turns_done, turns_failed } = workspace.vitals()
      this.reset()
      this.inc({ outcome: 'done' }, turns_done)
      this.inc({ outcome: 'failed' }, turns_failed)
    },
  })
  registry.registerMetric(ended)
}
