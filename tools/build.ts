/** `npm run build`: what the server needs beside its sources, unless it is there and up to date. */
import { buildWhatIsMissing } from './building/build.ts'

try {
  await buildWhatIsMissing((line) => console.log(line))
  console.log('Built.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
