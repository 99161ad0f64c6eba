/** Part of `npm run docs:rules`: counts for each rule how right it is on our own sentences, for the pages of the rules. */
import { writeFileSync } from 'node:fs'

import { analyze } from '@parley/analyst'

import { BY_RULE, countsByRule } from './own-sets.ts'

writeFileSync(BY_RULE, `${JSON.stringify(Object.fromEntries(countsByRule(analyze)), null, 2)}\n`)
