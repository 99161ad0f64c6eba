/**
 * Expressions in which a listed word means something else. A hit here is no
 * finding, and it covers the shorter words inside it.
 */
import type { TermList } from './term-list.ts'

const meant = (words: string): TermList[number] => ({ words, note: 'a fixed expression' })

export const FIXED_EXPRESSIONS: TermList = [
  meant(
    'no more than, not more than, no less than, not less than, no later than, not later than, no longer than, not longer than, no fewer than, not fewer than, no greater than, not greater than, no higher than, no lower than, not exceed, not to exceed, at least, at most, at the least, at the most, one or more, zero or more, two or more, one or many, more than one, not only, whether or not, or not, if not, no one',
  ),
  meant(
    'more than once, once more, no longer, all of the following, any of the following, one of the following, for each, each other, one another, other than, same as, as long as, as well, as follows, so far, well-known, well-formed, well known, well formed, how many, how much, how long, how often, as many as, as much as',
  ),
  meant(
    'not all, such as to, general purpose, general-purpose, low-level, high-level, lower level, lower-level, higher level, higher-level, descriptive data, descriptive metadata, take forever, takes forever, high availability, high priority, low priority, medium priority, high contrast, high-contrast, high school, high court, high-resolution, high resolution, low battery, low-pass, high-pass, low stock, short message, short name, short text, short code, long text, long integer, long-term, short-term, large print, small business, small businesses, light mode, light theme, light bulb, traffic light, heavy vehicle, heavy vehicles, wide area network, local area network',
  ),
  meant(
    'special character, special characters, general ledger, general public, general manager, general practitioner, attorney general, common name, common era, regular expression, regular expressions, regular user, regular users, standard time, standard deviation, standard output, standard error, normal distribution, normal mode, significant digit, significant digits, significant figures, major version, minor version, certain amount of time, basic authentication, basic auth, alternative text, alternate text',
  ),
  meant(
    'smart card, smart cards, smart meter, smart meters, smart phone, smart phones, smart watch, smart contract, smart contracts, intelligent transport system, advanced search, advanced settings, quick start, quick reply, fast forward, fast-forward, clean up, clean-up, cool down, fair use, fair trade, light-emitting diode, business intelligence, artificial intelligence, critical path, effective date, effective from, best before, best-before, good faith, goods, fun fact, great britain, perfect square, sound level, sound file, sound card, sound effect, sound effects, sound signal, sound alarm, optimal route, clear button, clear text, clear-text, clear the, peak load, peak hours, peak hour, peak traffic, peak time, peak times',
  ),
  meant(
    'most recent, most recently, in addition to, point in time, points in time, most significant bit, last name, first name, further education, extra charge, much later date, other party, little endian, little-endian, prompt for, prompts for, prompt the, prompts the, prompt a, open source, open-source, detail page, detail view, details page, details view, detailed view, previous page, previous screen, previous month, previous year, previous version, previous step, previous day, previous week, recent orders, some time zones, well-being, as well as, as soon as the, as soon as a, all-in-one, all clear, any key, any time, at any time, too many requests, pay as you go, in short, one or multiple, one or several, smart device, smart devices, smart home, fast-fail, fail-fast, much less, even less, all at once, pretty-print, pretty-printed, pretty-printing, range of motion, different from, improvement plan, improvement request, improvement requests',
  ),
]
