/** Sums that have to add up, and what is charged again and again. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const CURRENCIES: Trigger = {
  any: [
    'multi-currency',
    'multiple/several/different/foreign/other currency',
    '=currencies',
    'currency conversion',
    'exchange rate',
    'convert ~ currency/euro/dollar',
  ],
}

export const BILLING_RULES: readonly InferenceRule[] = [
  {
    id: 'currencies-imply-rate-source',
    when: CURRENCIES,
    already: ['rate ~ source/provider/date/bank/daily', 'ecb', 'exchange rate ~ from/of/source'],
    implied: {
      title: 'Source and date of exchange rates',
      statement:
        'When an amount is converted, the system shall use the rate of the agreed source on the agreed date and keep rate, source and original amount with the result.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'convert',
      object: 'amounts with a recorded rate',
      condition: 'When an amount is converted',
      priority: 'must',
      criteria: [
        'Given a converted amount, then the original amount, the rate, its source and its date can be read beside it.',
        'Given a new rate, then amounts converted before do not change.',
        'Given a source that does not answer, then the last known rate is marked as such or the conversion waits.',
      ],
    },
    rationale: 'Two people with two rates get two sums; which rate counts, and of which day, is a decision.',
    source: 'common practice',
    confidence: 0.65,
    example: 'Multi-currency support with auto-conversion.',
    nearMiss: 'The electric current is shown in amperes.',
  },
  {
    id: 'currencies-imply-rounding',
    when: {
      any: [
        ...CURRENCIES.any,
        'calculate ~ vat/tax/interest/commission/discount',
        'vat calculation',
        'tax calculation',
        'split ~ amount/bill/cost',
      ],
    },
    already: ['round', 'rounding', 'decimal place', 'cent-exact'],
    implied: {
      title: 'Rounding of amounts',
      statement:
        'The system shall round amounts by one written rule per currency, so that the parts of a sum add up to its total.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'round',
      object: 'amounts',
      condition: null,
      priority: 'should',
      criteria: [
        'Given an amount that cannot be split evenly, when it is split, then the parts add up to the whole.',
        'Given a currency without minor units, then no decimals are stored or shown.',
        'Given the same figures, then screen, export and document show the same total.',
      ],
    },
    rationale: 'A cent that is missing in the total costs an accountant an hour.',
    source: 'ISO 4217 (minor units)',
    confidence: 0.54,
    example: 'The tool shall calculate VAT for each line.',
    nearMiss: 'The robot calculates the shortest way.',
  },
  {
    id: 'subscription-implies-cancel',
    when: {
      any: [
        'subscription',
        'subscribe ~ plan/monthly/premium',
        'monthly/yearly/annual plan',
        'free trial',
        'premium plan',
      ],
      unless: ['topic subscription', 'subscription revenue', 'subscription to ~ event/topic/channel'],
    },
    already: [
      'cancel/end/terminate/cancellation ~ subscription/plan',
      'subscription ~ cancel/cancellation/management',
    ],
    implied: {
      title: 'Ending a subscription',
      statement: 'The system shall let a subscriber see what they pay, change the plan and cancel it online.',
      type: 'functional',
      quality: null,
      actor: 'Subscriber',
      action: 'cancel',
      object: 'subscription',
      condition: null,
      priority: 'must',
      criteria: [
        'Given a subscriber who cancels, then they get a confirmation that names the last day of service, and no further charge is made.',
        'Given a plan changed in the middle of a period, then what is charged or credited is shown before it is confirmed.',
        'Before a free trial turns into a paid plan, the subscriber is reminded.',
      ],
    },
    rationale: 'Cancelling has to be as possible as subscribing; otherwise people cancel at the bank.',
    source: 'common practice',
    confidence: 0.62,
    example: 'We offer a monthly subscription for teams.',
    nearMiss: 'A service has a topic subscription on the event bus.',
  },
  {
    id: 'invoice-implies-correction',
    when: {
      any: ['create/generate/issue/send ~ invoice', 'invoice ~ generated/generation/created/sent/issue'],
      unless: ['receive invoice', 'scan ~ invoice', 'invoice from supplier', 'upload ~ invoice'],
    },
    already: [
      'credit note',
      'cancel/correct/correction/void ~ invoice',
      'invoice ~ correction/correct/cancel/void',
    ],
    implied: {
      title: 'Correcting an invoice',
      statement:
        'If an issued invoice is wrong, then the system shall correct it with a credit note and keep the original unchanged.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'correct',
      object: 'issued invoice',
      condition: 'If an issued invoice is wrong',
      priority: 'should',
      criteria: [
        'Given an issued invoice, when somebody tries to change or delete it, then it is refused and a credit note is offered.',
        'Given a credit note, then it names the invoice it corrects.',
        'Invoice numbers run without a gap and none is used twice.',
      ],
    },
    rationale: 'Issued invoices are documents; tax law wants them corrected, not edited.',
    source: 'Directive 2006/112/EC, Art. 219',
    confidence: 0.52,
    example: 'The system shall send invoices at the end of the month.',
    nearMiss: 'Clerks scan each invoice from a supplier.',
  },
]
