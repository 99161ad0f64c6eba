/** Accounts, roles and invitations: how people come in, what they may do, and how they leave. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const REGISTRATION: Trigger = {
  any: [
    'signup',
    'sign up ~ with/for/using/account/email',
    '=register with/using/as/for',
    'self-registration',
    'user/customer/account/member/new registration',
    'create/open/register ~ account',
    'registration ~ form/page/email/account',
  ],
  unless: [
    'register/registration ~ vehicle/complaint/trademark/domain/sale/event',
    'cash register',
    '=accounting',
    'bank account',
    'create ~ report ~ account',
  ],
}

const ACCOUNT: Trigger = {
  any: [
    'user/customer/member/employee/personal/own account',
    'profile page',
    'user/own/personal/member profile',
    ...REGISTRATION.any,
  ],
  unless: [
    'bank account',
    'account for',
    'accounts payable',
    'account manager',
    'service account',
    ...(REGISTRATION.unless ?? []),
  ],
}

export const ACCOUNT_RULES: readonly InferenceRule[] = [
  {
    id: 'registration-implies-email-confirmation',
    when: REGISTRATION,
    already: [
      'confirm/verify/validate/activate/confirmation/verification/activation ~ email/account/address',
      'email ~ confirmation/verification/verify/confirm',
      'double opt-in',
      'invitation only',
      'sso',
    ],
    implied: {
      title: 'Confirmation of the e-mail address',
      statement:
        'When a person registers, the system shall activate the account only after the e-mail address has been confirmed.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'confirm',
      object: 'e-mail address',
      condition: 'When a person registers',
      priority: 'should',
      criteria: [
        'Given a new registration, when the link in the confirmation mail is opened, then the account becomes active.',
        'Given a registration that was not confirmed, when the person signs in, then they are told why they cannot and can ask for a new mail.',
        'Given a confirmation link that has expired, when it is opened, then a new one is offered.',
      ],
    },
    rationale:
      'A mistyped or foreign address means mails to a stranger, and an account that nobody can recover.',
    source: null,
    confidence: 0.68,
    example: 'Visitors can sign up with their email and name.',
    nearMiss: 'The cash register prints a receipt.',
  },
  {
    id: 'registration-implies-no-duplicates',
    when: REGISTRATION,
    already: [
      'duplicate/twice/already ~ account/email/user/registration/register',
      'unique ~ email/account/user',
      'email/account ~ unique/already',
    ],
    implied: {
      title: 'One account per person',
      statement:
        'If a registration uses an e-mail address that already has an account, then the system shall create no second account and tell the owner by mail.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'refuse',
      object: 'second account for the same address',
      condition: 'If a registration uses an e-mail address that already has an account',
      priority: 'should',
      criteria: [
        'Given an address with an account, when it registers again, then no second account exists afterwards.',
        'Given the same address in other letter case, when it registers, then it counts as the same address.',
        'Given such an attempt, then the page answers as for a new address and the owner gets a mail with the way to sign in.',
      ],
    },
    rationale:
      'People forget that they have an account and register again; their data then lies in two places.',
    source: null,
    confidence: 0.6,
    example: 'New customers create an account with their phone number.',
    nearMiss: 'The clerk can register a complaint for a customer.',
  },
  {
    id: 'account-implies-profile-change',
    when: ACCOUNT,
    already: [
      'edit/update/change/manage/correct/maintain ~ profile/account/email/details',
      'profile/account ~ management/settings/edit/update',
    ],
    implied: {
      title: 'Changing own account details',
      statement: 'The system shall let a user view and correct the details of their own account.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'correct',
      object: 'details of their own account',
      condition: null,
      priority: 'should',
      criteria: [
        'Given a signed-in user, when they save a corrected detail, then it is shown everywhere from then on.',
        'Given a new e-mail address, when it is saved, then it counts only after it has been confirmed, and the old address is informed.',
        'Given the account of another user, when somebody without that right opens it, then access is refused.',
      ],
    },
    rationale:
      'Names, addresses and numbers change; without a way to correct them each change becomes a support request.',
    source: 'GDPR Art. 16',
    confidence: 0.6,
    example: 'Each member has a user account with name and address.',
    nearMiss: 'The export includes the bank account of the supplier.',
  },
  {
    id: 'account-implies-closure',
    when: ACCOUNT,
    already: [
      'delete/close/deactivate/remove/erase/closure/deletion ~ account/user/profile',
      'account ~ deletion/closure/delete/close/deactivate',
      'erasure',
    ],
    implied: {
      title: 'Closing an account',
      statement:
        'When a user asks to close their account, the system shall close it and delete or anonymise the data that no law requires to keep.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'close',
      object: 'their own account',
      condition: 'When a user asks to close their account',
      priority: 'should',
      criteria: [
        'Given a user who confirmed the wish to close, when they try to sign in afterwards, then access is refused.',
        'Before closing, the user is shown what will be deleted and what has to be kept, and for how long.',
        'Given shared content of a closed account, then it shows no personal detail of the former owner.',
      ],
    },
    rationale: 'Who can come in expects to be able to leave, and has the right to.',
    source: 'GDPR Art. 17; OWASP ASVS 4.0.3, 8.3.2',
    confidence: 0.57,
    example: 'Customers register with an email to open an account.',
    nearMiss: 'The account manager calls each customer once a month.',
  },
  {
    id: 'personal-content-implies-sign-in',
    when: {
      any: [
        'personalized',
        'personalised',
        'tailor to ~ user/your/their/style',
        '=my/=their/=own saved/documents/notes/orders/bookings/history/projects',
        'save ~ favorite/favourite/preference',
        'user preference',
      ],
      unless: ['personalized letter', 'log in', 'login'],
    },
    already: [
      'login',
      'signin',
      'log in',
      'sign in',
      'log into',
      'sso',
      'authentication',
      'authenticate',
      'without ~ account/registration',
      'anonymous',
      'password',
      'signed-in',
    ],
    implied: {
      title: 'Sign-in to reach own content',
      statement: 'The system shall let each user sign in and show them only their own content and settings.',
      type: 'security',
      quality: 'security',
      actor: 'User',
      action: 'sign in',
      object: 'own content and settings',
      condition: null,
      priority: 'should',
      criteria: [
        'Given a user on a second device, when they sign in, then they find the same content and settings.',
        'Given content of another user, when its address is opened, then access is refused.',
        'Given a person who is not signed in, then no personal content is shown.',
      ],
    },
    rationale: 'What is kept for one person has to be found again by that person and by nobody else.',
    source: 'OWASP ASVS 4.0.3, 4.2.1',
    confidence: 0.5,
    example: 'The start page shows personalized suggestions to each reader.',
    nearMiss: 'Users log in to see personalized offers.',
  },
  {
    id: 'invitation-implies-withdrawal',
    when: {
      any: [
        'invite ~ member/user/colleague/people/team/guest/participant/reviewer',
        'invitation link',
        'send ~ invitation',
      ],
      unless: ['calendar invitation', 'invite ~ comment'],
    },
    already: [
      'invitation/invite ~ expire/expiry/withdraw/revoke/cancel',
      'revoke/withdraw/cancel ~ invitation/invite',
    ],
    implied: {
      title: 'Expiry and withdrawal of invitations',
      statement:
        'The system shall let an invitation be withdrawn until it is accepted and end it after the agreed time.',
      type: 'security',
      quality: 'security',
      actor: 'User',
      action: 'withdraw',
      object: 'invitation',
      condition: null,
      priority: 'could',
      criteria: [
        'Given a withdrawn invitation, when its link is opened, then it is refused with a reason.',
        'Given an invitation older than the agreed time, when its link is opened, then a new one can be asked for.',
        'Given an invitation that was used, when its link is opened by somebody else, then it is refused.',
      ],
    },
    rationale: 'Invitations go to wrong addresses and get forwarded; an open one is an open door.',
    source: null,
    confidence: 0.48,
    example: 'Team owners can invite members by email.',
    nearMiss: 'The page invites visitors to read more.',
  },
]
