/** Why the server does not start, in one line for a person. Whoever starts it prints that line and ends. */
export class CannotStart extends Error {
  constructor(line: string, cause?: unknown) {
    super(line, { cause })
    this.name = 'CannotStart'
  }
}
