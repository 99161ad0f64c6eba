/**
 * A terminal for programs that look different on one: util-linux `script`.
 */
import { findProgram, output } from './programs.ts'
import { alreadyThere, type ServiceSource } from './service.ts'

export const terminal: ServiceSource<'terminal'> = {
  hint: 'install util-linux, which brings script',

  find: async (environment) => {
    const script = findProgram(['script'], environment.searchPath)
    if (script === null) return null
    // macOS has a program of that name with other options.
    const version = await output(script, ['--version']).catch(() => '')
    return version.includes('util-linux') ? alreadyThere<'terminal'>({ script }) : null
  },
}
