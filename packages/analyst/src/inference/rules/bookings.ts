/** Bookings: places there are only so many of. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const BOOKING: Trigger = {
  any: [
    'book ~ room/appointment/slot/table/seat/flight/class/course/desk/ticket/car/ride/stay',
    'reserve ~ room/table/seat/slot/desk/car/place/book',
    'reservation',
    '=booking',
    '=bookings',
    'schedule ~ appointment',
  ],
  unless: ['accounting booking', 'reserve ~ right', 'book value'],
}

export const BOOKING_RULES: readonly InferenceRule[] = [
  {
    id: 'booking-implies-cancellation',
    when: BOOKING,
    already: ['cancel', 'cancellation', 'reschedule', 'rebook', 'no-show'],
    implied: {
      title: 'Cancelling and moving a booking',
      statement:
        'The system shall let a person cancel or move their booking until the agreed time and free the place for others.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'cancel or move',
      object: 'booking',
      condition: null,
      priority: 'must',
      criteria: [
        'Given a booking before the agreed time, when it is cancelled, then the place can be booked by others at once and everybody concerned is informed.',
        'Given a booking after the agreed time, when somebody tries to cancel it, then they are told the rule and what it costs.',
        'Given a booking that is moved, then the old place is freed only when the new one is certain.',
      ],
    },
    rationale: 'Plans change; a place that cannot be given back stays empty.',
    source: 'common practice',
    confidence: 0.71,
    example: 'Patients can book an appointment online.',
    nearMiss: 'The library adds a book to the shelf.',
  },
  {
    id: 'booking-implies-no-double-booking',
    when: { any: BOOKING.any, unless: BOOKING.unless ?? [] },
    already: [
      'double booking',
      'double-booking',
      'overbook',
      'overbooking',
      'twice',
      'already booked',
      'conflict',
      'overlap',
    ],
    implied: {
      title: 'No double booking',
      statement:
        'If two people book the last place at the same time, then the system shall give it to one and offer the other what is still free.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'prevent',
      object: 'double booking',
      condition: 'If two people book the last place at the same time',
      priority: 'must',
      criteria: [
        'Given two requests for the last place in the same moment, then one booking exists.',
        'Given a place that somebody is about to pay for, then it is held for the agreed time and freed after it.',
        'Given a person who came too late, then they are told before they pay.',
      ],
    },
    rationale: 'Two people with the same seat meet at the door.',
    source: 'common practice',
    confidence: 0.67,
    example: 'Employees reserve a desk for the day.',
    nearMiss: 'We reserve the right to change prices.',
  },
  {
    id: 'booking-implies-reminder',
    when: { any: BOOKING.any, unless: BOOKING.unless ?? [] },
    already: [
      'reminder',
      'remind',
      'confirmation ~ booking/appointment',
      'booking/appointment ~ confirmation',
    ],
    implied: {
      title: 'Confirmation and reminder of a booking',
      statement:
        'When a booking is made, the system shall confirm it with place and time and remind the person before it begins.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'confirm',
      object: 'booking',
      condition: 'When a booking is made',
      priority: 'should',
      criteria: [
        'Given a booking, then a confirmation with place, time and the way to cancel arrives.',
        'Given the agreed time before the beginning, then a reminder arrives once.',
        'Given a cancelled booking, then no reminder arrives.',
      ],
    },
    rationale: 'Unconfirmed bookings are made twice, and forgotten ones leave an empty chair.',
    source: 'common practice',
    confidence: 0.5,
    example: 'Guests make a reservation for a table.',
    nearMiss: 'The book value of the asset is shown.',
  },
]
