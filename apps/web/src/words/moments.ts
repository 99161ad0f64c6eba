/**
 * Times as people say them: “10:05” today, “19 Nov” else.
 *
 * The present is passed in, so that the same words come out of the same facts.
 */
export interface Clock {
  readonly now: Date
  /** Left out: the reader's own. */
  readonly timeZone?: string
}

const LOCALE = 'en-GB'

/** `10:05` */
export function timeOfDay(at: string, { timeZone }: Clock): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone, new Date(at))
}

/** `10:05` today, `19 Nov` this year, `19 Nov 2025` else. */
export function moment(at: string, clock: Clock): string {
  const date = new Date(at)
  if (dayKey(at, clock) === dayKey(clock.now.toISOString(), clock)) return timeOfDay(at, clock)
  const sameYear = year(date, clock) === year(clock.now, clock)
  return format(
    { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) },
    clock.timeZone,
    date,
  )
}

/** `today 10:05`, `19 Nov` */
export function momentInSentence(at: string, clock: Clock): string {
  const isToday = dayKey(at, clock) === dayKey(clock.now.toISOString(), clock)
  return isToday ? `today ${timeOfDay(at, clock)}` : moment(at, clock)
}

/** `18 Nov, 16:40` */
export function dayAndTime(at: string, clock: Clock): string {
  const isToday = dayKey(at, clock) === dayKey(clock.now.toISOString(), clock)
  return isToday ? `today ${timeOfDay(at, clock)}` : `${moment(at, clock)}, ${timeOfDay(at, clock)}`
}

/** `Today, 20 November`, `Tuesday, 17 November` */
export function dayLine(at: string, clock: Clock): string {
  const date = new Date(at)
  const sameYear = year(date, clock) === year(clock.now, clock)
  const day = format(
    { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) },
    clock.timeZone,
    date,
  )
  const isToday = dayKey(at, clock) === dayKey(clock.now.toISOString(), clock)
  return `${isToday ? 'Today' : format({ weekday: 'long' }, clock.timeZone, date)}, ${day}`
}

/** One key for each day on the reader's calendar. */
export function dayKey(at: string, { timeZone }: Clock): string {
  return format({ year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone, new Date(at))
}

function year(date: Date, { timeZone }: Clock): string {
  return format({ year: 'numeric' }, timeZone, date)
}

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions, timeZone: string | undefined, date: Date): string {
  const key = JSON.stringify([options, timeZone])
  const known = formatters.get(key)
  const formatter = known ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone })
  if (known === undefined) formatters.set(key, formatter)
  return Number.isNaN(date.getTime()) ? '' : formatter.format(date)
}
