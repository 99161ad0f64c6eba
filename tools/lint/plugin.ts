/**
 * The rules of this house that no published linter knows.
 *
 * Loaded by .oxlintrc.json. Each rule is one file in rules/, each is planted
 * and seen to be reported by fences.integration.test.ts.
 */
import { declaredImport } from './rules/declared-import.ts'
import { direction } from './rules/direction.ts'
import { nearImport } from './rules/near-import.ts'
import { noEmptyCatch } from './rules/no-empty-catch.ts'
import { noModuleMocks } from './rules/no-module-mocks.ts'
import { publicEntry } from './rules/public-entry.ts'
import { purity } from './rules/purity.ts'
import { testEnvironment } from './rules/test-environment.ts'
import { noFocus, noSilentSkip } from './rules/test-selection.ts'

export default {
  meta: { name: 'house' },
  rules: {
    'declared-import': declaredImport,
    direction,
    'near-import': nearImport,
    'no-empty-catch': noEmptyCatch,
    'no-focus': noFocus,
    'no-module-mocks': noModuleMocks,
    'no-silent-skip': noSilentSkip,
    'public-entry': publicEntry,
    purity,
    'test-environment': testEnvironment,
  },
}
