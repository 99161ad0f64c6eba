import { describe, expect, it } from 'vitest'

import { environmentWith, SERVICES, testEnvironment } from './environment.ts'

describe('the environment of tests', () => {
  it('[S162] takes the addresses of services from DATABASE_URL and REDIS_URL', () => {
    const variables = { DATABASE_URL: 'postgres://db/parley', REDIS_URL: ' redis://cache ' }
    expect(testEnvironment(variables)).toMatchObject({
      databaseUrl: 'postgres://db/parley',
      redisUrl: 'redis://cache',
    })
    expect(testEnvironment({ DATABASE_URL: '' })).toMatchObject({ databaseUrl: null, redisUrl: null })
  })

  it('requires nothing unless told', () => {
    expect(testEnvironment({})).toMatchObject({ required: [], real: null })
  })

  it('requires with "all" what any machine can install, and a model only by its name', () => {
    expect(testEnvironment({ PARLEY_REQUIRE: 'all' }).required).toEqual(
      SERVICES.filter((name) => name !== 'model'),
    )
    expect(testEnvironment({ PARLEY_REQUIRE: 'all,model' }).required).toEqual(SERVICES)
  })

  it('refuses a service that it does not know', () => {
    expect(() => testEnvironment({ PARLEY_REQUIRE: 'redis,mysql' })).toThrow('PARLEY_REQUIRE names "mysql"')
  })

  it('tells no use of any server from no word about servers', () => {
    expect([testEnvironment({ PARLEY_REAL: '' }).real, testEnvironment({}).real]).toEqual([[], null])
  })

  it.each([
    [{ PARLEY_WRITE_GOLDEN: '1' }, true],
    [{ PARLEY_WRITE_GOLDEN: '1', CI: 'false' }, true],
    [{ PARLEY_WRITE_GOLDEN: '1', CI: 'true' }, false],
    [{ CI: 'true' }, false],
    [{}, false],
  ])('[S168] lets golden files be written only when asked, and never in CI: %j', (variables, may) => {
    expect(testEnvironment(variables).mayWriteGolden).toBe(may)
  })

  it('gives a started program this environment with changes, without what the runner tells its own', () => {
    const environment = environmentWith({ PARLEY_REQUIRE: 'redis', HOME: undefined })
    expect(environment).toMatchObject({ PARLEY_REQUIRE: 'redis', PATH: expect.any(String) })
    expect(Object.keys(environment).filter((name) => /^(VITEST|NODE_ENV|HOME$)/.test(name))).toEqual([])
  })
})
