/**
 * Instants are text: RFC 3339 in UTC, ending in `Z`, as in `2026-03-01T09:30:00Z`.
 *
 * As text they survive every store and every wire unchanged, and two of the same
 * precision sort as they read. A leap second, which few clocks can read back, is refused. The domain only checks them; it has no clock.
 */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

export function isInstant(text: string): boolean {
  const [matched, year, month, day] = INSTANT.exec(text) ?? []
  if (matched === undefined) return false
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
}

/** Zero for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
