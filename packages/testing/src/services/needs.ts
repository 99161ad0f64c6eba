/**
 * What a test says when it needs more than the repository: `await needs('redis', context)`.
 *
 * Where the service is found, the test runs against it. Where it is not, the
 * test is left out with a line that says what would help, unless the run
 * requires the service (`PARLEY_REQUIRE`): then its absence is a failure.
 * A service is started once per test file and stopped at the end of that file.
 */
import { testEnvironment, type Service, type TestEnvironment } from '../environment.ts'
import { chromium } from './chromium.ts'
import { model } from './model.ts'
import { postgres } from './postgres.ts'
import { redis } from './redis.ts'
import type { Addresses, Running, ServiceSource } from './service.ts'
import { terminal } from './terminal.ts'

type Sources = { readonly [Name in Service]: ServiceSource<Name> }

/** Where each service comes from; a new one is a file beside this and a line here. */
const SOURCES: Sources = { chromium, model, postgres, redis, terminal }

/** The part of a test's context that is used: how to leave it out with a reason. */
export interface CanSkip {
  skip(reason: string): never
}

export interface Desk {
  needs<Name extends Service>(service: Name, context: CanSkip): Promise<Addresses[Name]>
  stopServices(): Promise<void>
}

/** Where services are asked for and given back; its parts are handed in so that a test can ask for what nobody has. */
export function openDesk(
  sources: Sources = SOURCES,
  environment: () => TestEnvironment = testEnvironment,
): Desk {
  const started = new Map<Service, Promise<Running<Service> | null>>()

  function find(service: Service): Promise<Running<Service> | null> {
    const known = started.get(service)
    if (known !== undefined) return known
    const found = isWanted(service, environment())
      ? (sources[service].find(environment()) as Promise<Running<Service> | null>)
      : Promise.resolve(null)
    started.set(service, found)
    return found
  }

  return {
    needs: async <Name extends Service>(service: Name, context: CanSkip) => {
      const found = await find(service)
      if (found !== null) return found.address as Addresses[Name]
      const { hint } = sources[service]
      if (environment().required.includes(service)) {
        throw new Error(`${service} is required here and was not found: ${hint}.`)
      }
      const reason = reasonToSkip(service, isWanted(service, environment()) ? hint : 'not named by --real')
      return context.skip(reason)
    },
    stopServices: async () => {
      const all = await Promise.allSettled(started.values())
      started.clear()
      const running = all.flatMap((each) =>
        each.status === 'fulfilled' && each.value !== null ? [each.value] : [],
      )
      await Promise.all(running.map((each) => each.stop()))
    },
  }
}

/** The words under which a left-out test is counted: `needs redis (set REDIS_URL or install redis-server)`. */
export function reasonToSkip(service: Service, help: string): string {
  return `needs ${service} (${help})`
}

/** With `--real redis` the other servers stay out, so that one real part can be tried among scripted ones. */
function isWanted(service: Service, { real, required }: TestEnvironment): boolean {
  return (
    real === null ||
    real.includes(service) ||
    required.includes(service) ||
    service === 'chromium' ||
    service === 'terminal'
  )
}

export const { needs, stopServices } = openDesk()
