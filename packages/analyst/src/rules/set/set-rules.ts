/** The rules that need a whole set, for lists and pages; the checks themselves are beside this file. */
import type { IssueType, Severity } from '@parley/domain'

export interface SetRule {
  readonly id: string
  readonly name: string
  readonly issue_type: IssueType
  readonly severity: Severity
  readonly why: string
  readonly example: { readonly breaks: readonly [string, string]; readonly mended: readonly [string, string] }
}

export const SET_RULES: readonly SetRule[] = [
  {
    id: 'INCOSE-R4',
    name: 'Defined terms',
    issue_type: 'terminology',
    severity: 'info',
    why: 'A term that looks defined and is not is filled in by each reader.',
    example: {
      breaks: [
        'The system shall notify the Case Manager.',
        'The system shall let the Case Manager close a case.',
      ],
      mended: [
        'The system shall notify the case manager.',
        'The system shall let the case manager close a case.',
      ],
    },
  },
  {
    id: 'INCOSE-R6',
    name: 'Common units of measure',
    issue_type: 'unit',
    severity: 'warning',
    why: 'Two systems of units in one document have to be converted by someone, and some day wrongly.',
    example: {
      breaks: ['The drone shall fly 5 km.', 'The remote control shall reach 3 miles.'],
      mended: ['The drone shall fly 5 km.', 'The remote control shall reach 4.8 km.'],
    },
  },
  {
    id: 'INCOSE-R30',
    name: 'Unique expression',
    issue_type: 'duplicate',
    severity: 'warning',
    why: 'What is written twice is changed once.',
    example: {
      breaks: [
        'The system shall keep invoices for 10 years.',
        'The system shall store each invoice for 10 years.',
      ],
      mended: [
        'The system shall keep each invoice for 10 years.',
        'The system shall print each invoice in colour.',
      ],
    },
  },
  {
    id: 'INCOSE-R36',
    name: 'Consistent terms',
    issue_type: 'terminology',
    severity: 'info',
    why: 'Two names for one thing look like two things.',
    example: {
      breaks: ['The shop shall greet the customer by name.', 'The shop shall send a receipt to the client.'],
      mended: [
        'The shop shall greet the customer by name.',
        'The shop shall send a receipt to the customer.',
      ],
    },
  },
  {
    id: 'INCOSE-R37',
    name: 'Acronyms',
    issue_type: 'terminology',
    severity: 'info',
    why: 'The same letters mean different things in two departments.',
    example: {
      breaks: ['The system shall read the PNR.', 'The gate shall show the seat.'],
      mended: [
        'The system shall read the passenger name record (PNR).',
        'The gate shall show the seat of the PNR.',
      ],
    },
  },
  {
    id: 'PARLEY-CONFLICTING-NUMBERS',
    name: 'Conflicting numbers',
    issue_type: 'conflict',
    severity: 'error',
    why: 'Of two values for one thing, at most one can be built.',
    example: {
      breaks: [
        'Sessions shall expire after 15 minutes of inactivity.',
        'The system shall end an idle session after 30 minutes.',
      ],
      mended: [
        'Sessions shall expire after 15 minutes of inactivity.',
        'The system shall delete an unpaid basket after 30 minutes.',
      ],
    },
  },
  {
    id: 'PARLEY-CONFLICTING-DUTY',
    name: 'Conflicting duties',
    issue_type: 'conflict',
    severity: 'warning',
    why: 'Required in one place and recommended in another, it can be left out and still be asked for.',
    example: {
      breaks: ['The system shall archive closed orders.', 'The system should archive closed orders.'],
      mended: ['The system shall archive closed orders.', 'The system should colour closed orders grey.'],
    },
  },
  {
    id: 'PARLEY-EXCLUSIVE-VALUES',
    name: 'Values that exclude each other',
    issue_type: 'conflict',
    severity: 'error',
    why: 'Of two values that exclude each other one is left out, and nobody knows which.',
    example: {
      breaks: ['The report shall be sent daily.', 'The report shall be sent weekly.'],
      mended: ['The report shall be sent daily.', 'The invoice shall be sent weekly.'],
    },
  },
  {
    id: 'PARLEY-ONLY-ONE',
    name: 'Somebody shut out',
    issue_type: 'conflict',
    severity: 'error',
    why: '“Only” shuts out everybody else, also those whom another statement lets in.',
    example: {
      breaks: ['Only administrators can delete orders.', 'Each clerk can delete orders.'],
      mended: ['Only administrators can delete orders.', 'Each clerk can print orders.'],
    },
  },
  {
    id: 'PARLEY-REFINEMENT',
    name: 'Narrower statement',
    issue_type: 'structure',
    severity: 'info',
    why: 'A narrower statement beside a wider one is a detail of it or a second wording; a reader cannot tell which.',
    example: {
      breaks: [
        'The shop shall show similar books of the author.',
        'The shop shall show similar translated books of the author.',
      ],
      mended: [
        'The shop shall show similar books of the author.',
        'The shop shall print the reviews of the author.',
      ],
    },
  },
  {
    id: 'PARLEY-TWO-MEANINGS',
    name: 'One acronym for two things',
    issue_type: 'terminology',
    severity: 'warning',
    why: 'Where the same letters stand for two things, some reader takes the wrong one.',
    example: {
      breaks: [
        'The desk shall print the passenger name record (PNR).',
        'The lab shall keep the patient number register (PNR).',
      ],
      mended: [
        'The desk shall print the passenger name record (PNR).',
        'The lab shall keep the patient number register.',
      ],
    },
  },
  {
    id: 'PARLEY-NO-WAY-OUT',
    name: 'Brought in and never taken out',
    issue_type: 'incomplete',
    severity: 'info',
    why: 'What can be added and changed and never goes piles up, and somebody asks for its deletion after release.',
    example: {
      breaks: ['A manager can add a supplier.', 'A manager can change a supplier.'],
      mended: ['A manager can add a supplier.', 'A manager can change or archive a supplier.'],
    },
  },
  {
    id: 'PARLEY-STATE-WITHOUT-START',
    name: 'State that nothing leads into',
    issue_type: 'incomplete',
    severity: 'info',
    why: 'What holds in a state that nothing leads into is never seen.',
    example: {
      breaks: ['While a subscription is suspended, the app shall show a notice.', 'Clerks can print orders.'],
      mended: [
        'While a subscription is suspended, the app shall show a notice.',
        'Clerks can suspend or resume a subscription.',
      ],
    },
  },
  {
    id: 'PARLEY-STATE-WITHOUT-END',
    name: 'State that nothing leads out of',
    issue_type: 'incomplete',
    severity: 'info',
    why: 'A state that nothing leads out of is a trap for whoever is in it.',
    example: {
      breaks: ['The system shall lock the account after 3 failed attempts.', 'Clerks can print orders.'],
      mended: [
        'The system shall lock the account after 3 failed attempts.',
        'Administrators can unlock an account.',
      ],
    },
  },
  {
    id: 'PARLEY-MISSING-BRANCH',
    name: 'One case without the other',
    issue_type: 'incomplete',
    severity: 'info',
    why: 'What happens in the case that is not told is decided by whoever writes the program.',
    example: {
      breaks: ['If the payment is accepted, the shop shall ship the order.', 'Clerks can print orders.'],
      mended: [
        'If the payment is accepted, the shop shall ship the order.',
        'If the payment is declined, the shop shall tell the customer why.',
      ],
    },
  },
  {
    id: 'PARLEY-CONTRADICTION',
    name: 'Contradiction',
    issue_type: 'conflict',
    severity: 'error',
    why: 'Whatever is built breaks one of the two.',
    example: {
      breaks: ['The shop shall allow guests to check out.', 'The shop shall not allow guests to check out.'],
      mended: ['The shop shall allow guests to check out.', 'The shop shall not sell alcohol to minors.'],
    },
  },
]
