import { defineConfig } from 'vitest/config'

/** One project per category; the file name tells which: `.integration.test.ts`, `.browser.test.ts`, else unit. */
const everywhere = ['packages/*/src', 'apps/*/src', 'tools', 'benchmarks']
const files = (suffix: string) => everywhere.map((folder) => `${folder}/**/*${suffix}`)

/** Against hanging only: on a busy machine everything takes longer, and slowness is no fault. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }

/** A failing test has found something: it is never run again in the hope of a better answer. */
const always = { setupFiles: ['tools/testing/after-each-file.ts'], retry: 0, ...patient }

export default defineConfig({
  test: {
    // vitest leaves one processor free; on two that would be half the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...always,
          name: 'unit',
          // Pure code shares nothing, so its files need no process each; what one leaves open is still its own fault.
          isolate: false,
          include: files('.test.ts'),
          exclude: [...files('.integration.test.ts'), ...files('.browser.test.ts')],
        },
      },
      {
        test: { ...always, name: 'integration', include: files('.integration.test.ts') },
      },
      { test: { ...always, name: 'browser', include: files('.browser.test.ts') } },
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.contract.ts'],
      reporter: ['json-summary', 'lcovonly'],
      reportsDirectory: 'coverage',
      reportOnFailure: true,
    },
  },
})
