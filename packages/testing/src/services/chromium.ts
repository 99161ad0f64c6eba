/**
 * A browser: the one `CHROMIUM_PATH` names, or a Chromium at a usual place.
 */
import { findProgram, isExecutable } from './programs.ts'
import { alreadyThere, type ServiceSource } from './service.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const USUAL_PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]
const NAMES_ON_MACOS = ['Chromium', 'Google Chrome']

/** Runs without a screen, in a container, and calls nobody on its own account. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export const chromium: ServiceSource<'chromium'> = {
  hint: 'set CHROMIUM_PATH or install chromium',

  find: async (environment) => {
    const given = environment.chromiumPath
    if (given !== null && !isExecutable(given)) {
      throw new Error(`CHROMIUM_PATH names ${given}, and that is no program.`)
    }
    const folders = [...environment.searchPath, ...USUAL_PLACES]
    const executable = given ?? findProgram([...NAMES, ...NAMES_ON_MACOS], folders)
    return executable === null ? null : alreadyThere<'chromium'>({ executable, arguments: QUIET })
  },
}
