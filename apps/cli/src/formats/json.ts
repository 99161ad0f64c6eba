/** A report as JSON: the shape is published in docs/reference, two blanks of indent, a line end at the end. */
export function json(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
