/** The second part of `npm run docs:rules`: writes docs/rules from the rules, with what was measured of each. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { readCounts, rulePages } from './rule-pages.ts'

const folder = resolve(import.meta.dirname, '../../docs/rules')

for (const [name, text] of rulePages(readCounts())) writeFileSync(resolve(folder, name), text)
