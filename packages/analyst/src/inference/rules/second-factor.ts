/** Signing in with more than a password, or with the account of a company. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const SINGLE_SIGN_ON: Trigger = {
  any: [
    'sso',
    'single signon',
    'single sign on',
    'saml',
    'oidc',
    'openid',
    'okta',
    'azure ad',
    'entra',
    'sign in ~ with google/microsoft',
  ],
}

export const SECOND_FACTOR_RULES: readonly InferenceRule[] = [
  {
    id: 'admin-implies-second-factor',
    when: {
      any: [
        'admin/admins/administrator/administrators ~ manage/configure/change/delete/access/panel/console/area/dashboard/assign/create/edit/set',
        'admin panel/console/area/dashboard/interface/role',
      ],
      unless: ['database administrator', 'administrative assistant'],
    },
    already: [
      'mfa',
      '2fa',
      'two-factor',
      'multi-factor',
      'multifactor',
      'second factor',
      'one-time code',
      'passkey',
      'otp',
    ],
    implied: {
      title: 'Second factor for administrators',
      statement:
        'When an Administrator signs in, the system shall ask for a second factor besides the password.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'ask for',
      object: 'second factor',
      condition: 'When an Administrator signs in',
      priority: 'should',
      criteria: [
        'Given an Administrator with the right password and no second factor, when they sign in, then access is refused.',
        'Given an Administrator who lost the second factor, then there is a documented way back that checks who they are.',
        'Each sign-in of an Administrator is recorded with time and result.',
      ],
    },
    rationale: 'One stolen administrator password opens everything at once.',
    source: 'OWASP ASVS 4.0.3, 4.3.1',
    confidence: 0.55,
    example: 'Admins can manage users and their permissions.',
    nearMiss: 'The school secretary does administrative work on paper.',
  },
  {
    id: 'second-factor-implies-recovery',
    when: {
      any: [
        'mfa',
        '2fa',
        'two-factor',
        'multi-factor',
        'multifactor',
        'second factor',
        'authenticator app',
        'one-time code',
      ],
    },
    already: ['recovery/backup code', 'lose/lost ~ phone/device/factor', 'second factor ~ lost/lose'],
    implied: {
      title: 'Way back after a lost second factor',
      statement:
        'If a user has lost the second factor, then the system shall offer a recovery that proves who they are by other means.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'recover',
      object: 'access without the second factor',
      condition: 'If a user has lost the second factor',
      priority: 'should',
      criteria: [
        'Given a user with unused recovery codes, when they enter one, then they are signed in and that code no longer works.',
        'Given a recovery, then the owner of the account is informed at the address on record.',
        'Given a recovery, then the user is asked to set up a new second factor before they go on.',
      ],
    },
    rationale: 'Phones get lost and replaced; each one is a person who cannot get in.',
    source: 'OWASP ASVS 4.0.3, 2.5.7',
    confidence: 0.6,
    example: 'Sign-in must use two-factor authentication.',
    nearMiss: 'Price is the second most important factor for buyers.',
  },
  {
    id: 'single-sign-on-implies-leavers',
    when: SINGLE_SIGN_ON,
    already: [
      'deprovision',
      'scim',
      'leaver',
      'leave/left ~ company/organisation/organization',
      'deactivate/disable/revoke ~ account/access/user',
    ],
    implied: {
      title: 'Loss of access for people who leave',
      statement:
        'When a person is removed at the identity provider, the system shall end their sessions and refuse further access.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'end',
      object: 'access of people who left',
      condition: 'When a person is removed at the identity provider',
      priority: 'should',
      criteria: [
        'Given a person removed at the identity provider, when they try to sign in, then access is refused.',
        'Given a session that was open at the time of removal, then it ends within the agreed time.',
        'Given a person who left, then what they created stays available to their organisation.',
      ],
    },
    rationale:
      'Companies choose single sign-on so that one switch turns off everything; an open session or API key escapes that switch.',
    source: 'ISO/IEC 27001:2022, Annex A 5.18',
    confidence: 0.55,
    example: 'Employees sign in through SAML with the company account.',
    nearMiss: 'Each form has a single sign of progress on top.',
  },
  {
    id: 'single-sign-on-implies-outage-plan',
    when: SINGLE_SIGN_ON,
    already: [
      'identity provider ~ down/unavailable/fail/outage',
      'emergency access',
      'break glass',
      'break-glass',
      'fallback ~ login/signin',
    ],
    implied: {
      title: 'Sign-in while the identity provider is down',
      statement:
        'If the identity provider cannot be reached, then the system shall say so and keep an emergency sign-in for named administrators.',
      type: 'non-functional',
      quality: 'fault-tolerance',
      actor: 'System',
      action: 'keep',
      object: 'emergency sign-in',
      condition: 'If the identity provider cannot be reached',
      priority: 'could',
      criteria: [
        'Given an identity provider that does not answer, when a user signs in, then a message says that sign-in is unavailable and not that the user is unknown.',
        'Given the same, when a named administrator uses the emergency sign-in, then they get in and the use is recorded.',
        'Sessions that were open before stay open until their own end.',
      ],
    },
    rationale: "With sign-in in somebody else's hands, their outage is yours.",
    source: 'common practice',
    confidence: 0.4,
    example: 'We want SSO for all staff.',
    nearMiss: 'The identity of each sender is shown.',
  },
]
