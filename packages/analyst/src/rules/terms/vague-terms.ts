/**
 * Words that leave a reader to guess (INCOSE R7; ISO/IEC/IEEE 29148, 5.2.7).
 *
 * Three kinds by one principle: an adjective that gives an opinion is subjective
 * language; an adverb, or an adjective of time or degree, is ambiguous; an open
 * amount or a goal without an end is not verifiable.
 */
import type { TermGroup, TermList } from './term-list.ts'

const subjective = (words: string, note: string, ask: string): TermGroup => ({
  words,
  note,
  ask,
  kind: 'subjective_language',
})
const ambiguous = (words: string, note: string, ask: string): TermGroup => ({
  words,
  note,
  ask,
  kind: 'ambiguous_adjective_adverb',
})
const endless = (words: string, note: string, ask: string): TermGroup => ({
  words,
  note,
  ask,
  kind: 'non_verifiable',
})

const TIME_AND_LOAD = 'State a time and a load, such as: within 2 s for 95 % of requests.'

export const VAGUE_TERMS: TermList = [
  subjective(
    'fast, quick, rapid, speedy, swift, snappy, responsive, high-speed, timely, in a timely manner, in a timely fashion, prompt, slow, blazing',
    'it names no time',
    TIME_AND_LOAD,
  ),
  subjective(
    'user-friendly, customer-friendly, friendly, easy, ease, easy-to-use, ease of use, simple, intuitive, user-intuitive, usable, convenient, comfortable, straightforward, effortless, self-explanatory, self-descriptive, hassle-free, frictionless, handy, accessible, learnable',
    'what is easy for one person is not for another',
    'Name the user, the task and a measure, such as: a new clerk enters an order in under 3 minutes without help.',
  ),
  subjective(
    'good, bad, nice, great, excellent, poor, perfect, ideal, decent, proper, professional, pleasant, pleasing, attractive, appealing, beautiful, elegant, clean, modern, fresh, sleek, slick, cool, fun, aesthetic, stylish, high-quality, first-class, world-class, cutting-edge, state-of-the-art, leading-edge, look and feel',
    'it gives an opinion, and opinions differ',
    'Say what a tester would look for: a style guide, a layout, a number.',
  ),
  subjective(
    'appropriate, suitable, adequate, reasonable, acceptable, satisfactory, sensible, fair, tolerable, sufficient, enough, desirable, desired, optimum, optimal, comparable',
    'it does not say who judges, or by what',
    'State the limit that separates enough from not enough.',
  ),
  subjective(
    'efficient, effective, cost-effective, robust, reliable, dependable, stable, resilient, flexible, versatile, adaptable, powerful, lightweight, scalable, scaleable, maintainable, extensible, seamless, smooth, error-free, bug-free, trouble-free, advanced, sophisticated, smart, intelligent, performant, reusable, transparent, be secure, is secure, are secure, be safe, is safe, are safe, bulletproof, audit-proof, future-proof',
    'it promises a quality without a measure',
    'Give the measure, such as: 99.9 % of requests succeed in each calendar month.',
  ),
  subjective(
    'important, necessary, sensitive, significant, substantial, considerable, relevant, meaningful, useful, helpful, valuable, essential, critical, vital, crucial, evident, obvious, apparent, interesting, distinctive, unnecessary, undue, excessive, minor, major, trivial, negligible',
    'its weight lies in the eye of the reader',
    'Name the cases that are meant, or the limit above which they count.',
  ),
  subjective(
    'standard, normal, typical, usual, common, ordinary, regular, general, special, certain, particular, basic, conventional, customary, alternative',
    'it does not say which ones',
    'List the cases that are meant.',
  ),
  subjective(
    'clear, readable, legible, understandable, comprehensible, clear and concise, concise, informative, descriptive, noticeable, prominent, distinct, readability, legibility, usability, user experience',
    'people differ in what they can see and follow',
    'State a test, such as: a contrast of at least 4.5:1, or 9 of 10 testers name the error.',
  ),
  subjective(
    'large, small, big, huge, tiny, little, long, short, wide, narrow, heavy, light, high, low, strong, weak, brief, lengthy, complex, complicated, compact',
    'it has no size',
    'State the size with its unit.',
  ),
  {
    ...subjective('related, similar', 'it does not say which', 'Name the items that are meant.'),
    severity: 'info',
  },
  ambiguous(
    'quickly, rapidly, promptly, swiftly, slowly, speedily, responsively, immediately, instantly, instantaneously, soon, shortly, timeously',
    'it names no time',
    TIME_AND_LOAD,
  ),
  ambiguous(
    'somehow, in some way, in some manner, one way or another, in a certain way, some way, some kind of, some sort of',
    'it leaves open how, and so whether it was done',
    'Say what shall be different afterwards, and how that is measured.',
  ),
  ambiguous(
    'easily, simply, intuitively, conveniently, comfortably, effortlessly, seamlessly, smoothly, gracefully, nicely, cleanly, well, properly, correctly, accurately, precisely, appropriately, adequately, sufficiently, suitably, reasonably, acceptably, satisfactorily, effectively, efficiently, optimally, reliably, robustly, securely, safely, flexibly, meaningfully, consistently, clearly, legibly, visibly, prominently, transparently, carefully, thoroughly, successfully, sensibly, dynamically, intelligently, freely',
    'it does not say what is to be seen when it is done so',
    'Say what a tester observes when it is done this way.',
  ),
  ambiguous(
    'usually, normally, generally, typically, commonly, often, sometimes, occasionally, frequently, rarely, seldom, mostly, mainly, largely, primarily, regularly, periodically, routinely, ordinarily, generally speaking, in general, potentially, presumably, particularly, especially, in particular',
    'it lets exceptions in without naming them',
    'State every case, or the share of cases, such as: in 95 % of requests.',
  ),
  ambiguous(
    'very, quite, rather, fairly, pretty, somewhat, highly, extremely, significantly, substantially, considerably, too, almost, nearly, virtually, practically, slightly, greatly, drastically, dramatically, relatively, severely, hardly, barely, a bit, a lot, partially, partly, actually, really, basically, essentially, sort of, kind of',
    'it changes the degree by an amount that nobody can name',
    'Leave it out, or give the number.',
  ),
  ambiguous(
    'currently, recently, recent, previous, previously, later, at present, nowadays, presently, at the moment, up-to-date, in the future, near future, in due course, later on, lately, ultimately',
    'its meaning moves with the date of reading',
    'Give the date, the version or the event that is meant.',
  ),
  ambiguous(
    'minimal, minimum, maximum, atleast, ancillary, preferably, ideally, hopefully, detailed',
    'it sets a limit without a value',
    'State the value, such as: at least 3.',
  ),
  endless(
    'several, many, few, a few, numerous, various, a number of, a variety of, variety, a wide range of, wide range, a range of, range of, a wide variety of, a lot of, lots of, a majority of, majority, most of the time, countless, plenty of, much, a great deal of, some, a handful of, multitude, diverse, a couple of, vast, unlimited, infinite, countable, different kinds of',
    'no count will ever prove it',
    'State how many, or list them.',
  ),
  {
    ...endless(
      'multiple, additional, further, extra, details, detail, more details,',
      'it does not say which or how many, so no test can end',
      'List what is meant.',
    ),
    severity: 'info',
  },
  endless(
    'optimize~, improve~, enhance~, maximize~, minimize~, streamline~, strengthen~, boost~, simplify~, speed up, reduce the impact, reduce effort, increase efficiency, minimization, maximization, optimization, optimisation, improvement, modernize~',
    'a direction has no end at which a test could stop',
    'State the value before and the value that shall be reached, such as: from 8 s to 2 s.',
  ),
  endless(
    'possible, feasible, practicable, practical, as expected, as intended, works well, work well, working properly, work properly, fault-tolerant, fail-safe, future-proof, foolproof, fully functional, fully integrated, end-to-end, comprehensive, complete set of, holistic, limited number of, limited period, limited time, limited amount of, limited set of, maximum possible, minimum possible, peak, proven, sound, best practice, best practices, industry standard, industry standards, industry-standard, all-round',
    'there is no observation that would show it is not so',
    'State the observation that would show the requirement is met.',
  ),
]
