import { defineConfig } from 'vitest/config'

/** One project per category; the file name tells which: `.integration.test.ts`, `.browser.test.ts`, else unit. */
const everywhere = ['packages/*/src', 'apps/*/src', 'tools', 'benchmarks']
const files = (suffix: string) => everywhere.map((folder) => `${folder}/**/*${suffix}`)

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: files('.test.ts'), exclude: [...files('.integration.test.ts'), ...files('.browser.test.ts')] } },
      { test: { name: 'integration', include: files('.integration.test.ts'), testTimeout: 60_000 } },
      { test: { name: 'browser', include: files('.browser.test.ts'), testTimeout: 60_000 } },
    ],
  },
})
