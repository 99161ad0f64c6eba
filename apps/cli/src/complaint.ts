/**
 * What the command line says when it cannot do what was asked: one line for a
 * person, and the exit code that a script can tell apart.
 *
 * Thrown by the commands and caught in one place, `main.ts`, which prints it.
 */
export const EXIT = {
  fine: 0,
  /** Findings at the level asked, lines that could not be analyzed, or something that would change. */
  findings: 1,
  /** Not as things are: a port or a directory in use, data that would have to give way. */
  cannotStart: 1,
  /** What came in cannot be used: a file, an option, a configuration. */
  badInput: 2,
  /** A fault of ours (EX_SOFTWARE of sysexits.h). */
  fault: 70,
} as const

export class Complaint extends Error {
  /** Each is printed on a line of its own. */
  readonly lines: readonly string[]
  readonly exit: number = EXIT.badInput

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'Complaint'
    this.lines = lines
  }
}

/** Nothing is wrong with what was asked for; something stands in its way. */
export class StartComplaint extends Complaint {
  override readonly exit = EXIT.cannotStart
}
