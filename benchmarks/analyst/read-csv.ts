/**
 * Reads comma- or tab-separated text as RFC 4180 has it: quoted fields may hold separators,
 * line ends and doubled quotes. A quote inside an unquoted field is just a letter, as the
 * labelled sets need.
 */
export type Row = Readonly<Record<string, string>>

export function readCsv(text: string, separator: ',' | '\t' = ','): Row[] {
  const [header, ...records] = readRecords(text.replace(/^\uFEFF/, ''), separator)
  if (!header) return []
  return records
    .filter((fields) => fields.length > 1 || fields[0] !== '')
    .map((fields) => Object.fromEntries(header.map((name, column) => [name, fields[column] ?? ''])))
}

function readRecords(text: string, separator: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let at = 0
  const endField = () => {
    record.push(field)
    field = ''
  }
  const endRecord = () => {
    endField()
    records.push(record)
    record = []
  }
  while (at < text.length) {
    const letter = text[at] as string
    if (letter === '"' && field === '') {
      const quoted = readQuoted(text, at + 1)
      field = quoted.value
      at = quoted.next
    } else {
      if (letter === separator) endField()
      else if (letter === '\n') endRecord()
      else if (letter !== '\r' || text[at + 1] !== '\n') field += letter
      at += 1
    }
  }
  if (field !== '' || record.length > 0) endRecord()
  return records
}

/** From after the opening quote to after the closing one; a quote that never closes takes the rest. */
function readQuoted(text: string, from: number): { readonly value: string; readonly next: number } {
  let value = ''
  let at = from
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value: value + text.slice(at), next: text.length }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, next: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
