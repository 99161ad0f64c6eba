/**
 * Run by `npm run build`: makes the database that new directories start from.
 */
import { makeTemplate } from './template.ts'

const folder = await makeTemplate()
process.stdout.write(`${folder}\n`)
