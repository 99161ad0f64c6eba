/** What is told of statements side by side, and what is not: written before the rules, mended never to fit them. */
import { describe, expect, it } from 'vitest'

import { readTokens } from '../../language/tokens.ts'
import { checkSet } from '../check-set.ts'

const TWICE = 'INCOSE-R30'
const NUMBERS = 'PARLEY-CONFLICTING-NUMBERS'
const DUTY = 'PARLEY-CONFLICTING-DUTY'
const DENIES = 'PARLEY-CONTRADICTION'
const VALUES = 'PARLEY-EXCLUSIVE-VALUES'
const ONLY = 'PARLEY-ONLY-ONE'
const NARROWS = 'PARLEY-REFINEMENT'
const UNITS = 'INCOSE-R6'
const NAMES = 'INCOSE-R36'
const MEANINGS = 'PARLEY-TWO-MEANINGS'
const LIFE = 'PARLEY-NO-WAY-OUT'
const ENDLESS = 'PARLEY-STATE-WITHOUT-END'
const CAUSELESS = 'PARLEY-STATE-WITHOUT-START'
const BRANCH = 'PARLEY-MISSING-BRANCH'

type Case = readonly [told: string, ...texts: string[]]

const TWICE_OR_NOT: readonly Case[] = [
  [TWICE, 'The system shall archive closed orders.', 'The system shall archive closed orders.'],
  [TWICE, 'The system shall archive closed orders.', 'Closed orders shall be archived by the system.'],
  [TWICE, 'The app shall display the list of open claims.', 'The app shall show the list of open claims.'],
  [TWICE, 'The session shall end after 60 s.', 'The session shall end after 1 min.'],
  [TWICE, 'A backup shall be kept for 1 week.', 'A backup shall be stored for 7 days.'],
  [
    TWICE,
    'As a user, I want to reset my password.',
    'As a user, I want to reset my password, so that I can log in again.',
  ],
  [
    TWICE,
    'As a nurse, I want to see the bed plan, so that I know where to go.',
    'As a nurse, I want to view the bed plan, so that I find my patients.',
  ],
  [TWICE, 'The shop must keep invoices for 10 years.', 'The shop must retain each invoice for ten years.'],
  ['', 'The clerk shall approve refunds above 100 EUR.', 'The manager shall approve refunds above 100 EUR.'],
  ['', 'As a parent, I want to see the timetable.', 'As a teacher, I want to see the timetable.'],
  ['', 'Users shall log in with a password.', 'Users shall log in without a password.'],
  ['', 'The guest shall pay the host before arrival.', 'The host shall pay the guest before arrival.'],
  ['', 'The app shall identify persons in videos.', 'The app shall identify products in videos.'],
  ['', 'I want to move on to round 2 of the page edits.', 'I want to move on to round 3 of the page edits.'],
  ['', 'The publisher shall create a data package.', 'The publisher shall publish a data package.'],
  ['', 'The system shall import orders as CSV.', 'The system shall export orders as CSV.'],
  ['', 'The system shall encrypt files at rest.', 'The system shall encrypt files in transit.'],
  [
    '',
    'If the order is paid, the shop shall send a mail.',
    'If the order is late, the shop shall send a mail.',
  ],
  [
    '',
    'I want to get a data package into a spreadsheet in seconds.',
    'I want to get a spreadsheet into a data package in seconds.',
  ],
  [
    '',
    'The researcher shall record publications in the repository with plan records.',
    'The researcher shall link publications in the repository with plan records.',
  ],
  ['', 'The system shall delete closed accounts.', 'The system shall delete closed tickets.'],
]

const NARROWER: readonly Case[] = [
  [
    NARROWS,
    'As a user, I want to get facts about similar video items.',
    'As a user, I want to get facts about perceptually similar video items.',
  ],
  [
    NARROWS,
    'Customers can purchase streaming movies.',
    'Only registered customers can purchase streaming movies.',
  ],
  [
    NARROWS,
    'The archivist shall restrict public files from view.',
    'The archivist shall restrict a group of public files from view.',
  ],
  ['', 'The system shall print reports.', 'The system shall print monthly reports of each branch in colour.'],
  ['', 'Search shall answer within 2 s.', 'Search in the archive of old orders shall answer within 5 s.'],
]

const AGAINST_EACH_OTHER: readonly Case[] = [
  [
    NUMBERS,
    'The fridge shall alarm within 5 minutes when the door is open.',
    'The fridge shall alarm within 10 minutes when the door is open.',
  ],
  [NUMBERS, 'Passwords shall have at least 8 characters.', 'Passwords shall have at least 12 characters.'],
  [NUMBERS, 'A password shall have at least 12 characters.', 'A password shall have at most 10 characters.'],
  [NUMBERS, 'A team shall have 4 members.', 'A team shall have no fewer than 5 members.'],
  [NUMBERS, 'The upload limit shall be 10 MB.', 'The upload limit shall be 20 MB.'],
  [NUMBERS, 'Logs shall be kept for 30 days.', 'Logs shall be kept for 90 days.'],
  [NUMBERS, 'The sensor shall report every 5 minutes.', 'The sensor shall report every 10 minutes.'],
  [NUMBERS, 'The discount shall be 5 %.', 'The discount shall be 10 percent.'],
  ['', 'A password shall have at least 8 characters.', 'A password shall have at most 64 characters.'],
  ['', 'A password shall have 12 characters.', 'A password shall have at least 8 characters.'],
  ['', 'A tank shall hold between 5 and 10 litres.', 'A tank shall hold between 8 and 12 litres.'],
  ['', 'Search results shall appear within 2 s.', 'Archived search results shall appear within 5 s.'],
  [
    '',
    'If the member is gold, the discount shall be 10 %.',
    'If the member is silver, the discount shall be 5 %.',
  ],
  ['', 'Bronze members shall get a discount of 5 %.', 'Silver members shall get a discount of 7 %.'],
  [
    '',
    'The clerk shall archive the signed contract of the customer in the cabinet within 5 days.',
    'The manager shall archive the signed contract of the customer in the cabinet within 10 days.',
  ],
  ['', 'The price shall be at most 10 EUR.', 'The price shall be at least 2 EUR.'],
  ['', 'The report shall be sent every 7 days.', 'The report shall be sent within 2 days.'],
  [DENIES, 'The shop shall allow guests to check out.', 'The shop shall not allow guests to check out.'],
  [DENIES, 'The shop shall store card numbers for refunds.', 'The shop shall never store card numbers.'],
  [DENIES, 'The shop shall accept returns.', 'The shop shall refuse returns.'],
  ['', 'The shop shall store orders.', 'The shop shall not store orders in log files.'],
  ['', 'If the door is open, the lamp shall shine.', 'If the door is not open, the lamp shall not shine.'],
  [
    '',
    'As a consumer, I want to view the data package, so that I know whether I want it or not.',
    'As a student, I want to view the data package, so that I know what is in it.',
  ],
  [DUTY, 'The system shall archive closed orders.', 'The system may archive closed orders.'],
  ['', 'The system shall archive closed orders.', 'The system should archive open orders.'],
  [VALUES, 'The list shall be sorted in ascending order.', 'The list shall be sorted in descending order.'],
  [VALUES, 'The phone number shall be mandatory.', 'The phone number shall be optional.'],
  [VALUES, 'The report shall be sent daily.', 'The report shall be sent weekly.'],
  [VALUES, 'Files shall be checked before the upload.', 'Files shall be checked after the upload.'],
  [VALUES, 'New profiles shall be public.', 'New profiles shall be private.'],
  ['', 'Users can sort the list in ascending order.', 'Users can sort the list in descending order.'],
  ['', 'Members can make their profile public.', 'Members can make their profile private.'],
  ['', 'While the door is open, the lamp shall shine.', 'While the door is closed, the lamp shall blink.'],
  [ONLY, 'Only administrators can delete orders.', 'Each clerk can delete orders.'],
  [ONLY, 'Only the teacher may change marks.', 'Only the headmaster may change marks.'],
  ['', 'Only administrators can delete orders.', 'Each clerk can see orders.'],
  [NARROWS, 'Only administrators can delete orders.', 'An administrator can delete orders.'],
]

const WORDS: readonly Case[] = [
  [UNITS, 'The drone shall fly 5 km.', 'The remote control shall reach 3 miles.'],
  ['', 'The drone shall fly 5 km.', 'The remote control shall reach 300 m.'],
  [NAMES, 'A trainer can delete a course.', 'A mentor can remove old courses.'],
  ['', 'A trainer can delete a course.', 'A mentor can remove a member from a team.'],
  [NAMES, 'The shop shall greet the customer by name.', 'The shop shall send a receipt to the client.'],
  [
    MEANINGS,
    'The desk shall print the passenger name record (PNR).',
    'The lab shall keep the patient number register (PNR).',
  ],
  [
    '',
    'The desk shall print the passenger name record (PNR).',
    'The gate shall read the passenger name record (PNR).',
  ],
]

const COUNTERPARTS: readonly Case[] = [
  [LIFE, 'A manager can add a supplier.', 'A manager can change a supplier.'],
  [
    '',
    'A manager can add a supplier.',
    'A manager can change a supplier.',
    'A manager can archive suppliers.',
  ],
  ['', 'A manager can add a supplier.', 'A manager can see suppliers.'],
  [
    ENDLESS,
    'The system shall lock the account after 3 failed attempts.',
    'Clerks can see the list of orders.',
  ],
  ['', 'The system shall lock the account after 3 failed attempts.', 'Administrators can unlock an account.'],
  ['', 'The system shall lock the account for 15 minutes.', 'Clerks can see the list of orders.'],
  [CAUSELESS, 'While a subscription is suspended, the app shall hide its content.', 'Clerks can see orders.'],
  [
    '',
    'While a subscription is suspended, the app shall hide its content.',
    'Staff can suspend a subscription.',
    'Staff can resume a subscription.',
  ],
  [
    BRANCH,
    'If the payment is accepted, the shop shall ship the order.',
    'Clerks can see the list of orders.',
  ],
  [
    '',
    'If the payment is accepted, the shop shall ship the order.',
    'If the payment is declined, the shop shall tell the customer.',
  ],
  [
    '',
    'If the payment is accepted, the shop shall ship it, otherwise it shall tell the customer.',
    'Clerks pay.',
  ],
  ['', 'If no part is found, the shop shall search wider.', 'Clerks can see the list of orders.'],
  ['', 'Members can see who added a photo and who changed a photo.', 'Clerks can see orders.'],
  ['', 'The system shall export orders.', 'The system shall print the list of claims.'],
]

const told = (texts: readonly string[]): string =>
  [
    ...new Set(
      checkSet(
        texts.map((text, index) => ({ id: `REQ-00${index + 1}`, text, tokens: readTokens(text) })),
      ).map(({ rule }) => rule),
    ),
  ].join(' ')

describe.each([
  ['said twice', TWICE_OR_NOT],
  ['narrower', NARROWER],
  ['against each other', AGAINST_EACH_OTHER],
  ['words', WORDS],
  ['counterparts', COUNTERPARTS],
] as const)('%s', (_, cases) => {
  it.each(cases.map(([rule, ...texts]) => [rule === '' ? 'nothing' : rule, texts.join(' | ')] as const))(
    '%s: %s',
    (rule, texts) => {
      expect(told(texts.split(' | '))).toBe(rule === 'nothing' ? '' : rule)
    },
  )
})

const STATEMENTS = [
  'The system shall archive closed orders within 30 days.',
  'The product shall show the list of open claims to each clerk within 3 seconds.',
  'The shop shall send a receipt to the customer within 5 minutes after the payment.',
  'When the door is open, the fridge shall alarm the kitchen within 10 minutes.',
  'Managers shall approve refunds above 100 EUR.',
  'The gate shall read the ticket of each visitor within 2 s.',
]

describe.each(STATEMENTS)('beside “%s”', (statement) => {
  it.each([
    [TWICE, 'the same', (text: string) => text],
    [DENIES, 'its denial', (text: string) => text.replace('shall', 'shall not')],
    [DUTY, 'a weaker duty', (text: string) => text.replace('shall', 'may')],
    [NUMBERS, 'another number', (text: string) => text.replace(/\d+/, (digits) => `${digits}7`)],
    [
      '',
      'another thing',
      (text: string) => text.replace(/(?:orders|claims|receipt|kitchen|refunds|ticket)/, 'giraffe'),
    ],
    ['', 'another case', (text: string) => `If the night shift is on, ${text.replace('shall', 'shall not')}`],
  ])('%s is told of %s', (rule, _, other) => {
    expect(told([statement, other(statement)])).toBe(rule)
  })
})
