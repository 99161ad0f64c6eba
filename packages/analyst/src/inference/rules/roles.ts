/** Roles: what people may do, who decides that, and what happens when they try more. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const ROLES: Trigger = {
  any: [
    'user role',
    'role',
    'role-based',
    'rbac',
    'permission',
    'access right',
    'access level',
    'only ~ can/may ~ see/view/edit/delete/access/change/approve',
    'restrict access',
    'read-only access',
  ],
  unless: [
    'role of the',
    'plays/play/played a role',
    'key/important role',
    'role model',

    'camera/location/microphone permission',
    'permission ~ camera/location/microphone',
    'job role',
  ],
}

export const ROLE_RULES: readonly InferenceRule[] = [
  {
    id: 'roles-imply-least-privilege',
    when: ROLES,
    already: [
      'least privilege',
      'default ~ permission/access/right/role',
      'deny by default',
      'no access by default',
      'minimum/minimal ~ right/permission/access',
    ],
    implied: {
      title: 'No rights by default',
      statement: 'The system shall give a new user no right that was not granted to them or to their role.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'grant',
      object: 'only rights that were given explicitly',
      condition: null,
      priority: 'must',
      criteria: [
        'Given a new user without a role, when they open any protected page or interface, then access is refused.',
        'Given a function that nobody has been given, then it is closed to everybody rather than open.',
        'The rights of each role are listed in one place that an Administrator can read.',
      ],
    },
    rationale: 'Where rights start wide, nobody ever takes them away.',
    source: 'OWASP ASVS 4.0.3, 4.1.3',
    confidence: 0.62,
    example: 'There are three user roles: employee, manager and auditor.',
    nearMiss: 'Price plays a role when people choose a clinic.',
  },
  {
    id: 'roles-imply-denied-attempts',
    when: ROLES,
    already: [
      'denied/refused/unauthorized/unauthorised/forbidden ~ log/record/attempt/message/audit',
      'log/record ~ unauthorized/unauthorised/denied/refused',
      'access denied',
    ],
    implied: {
      title: 'Record of refused access',
      statement:
        'If a user tries something their role does not allow, then the system shall refuse it, say so, and record the attempt.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'refuse',
      object: 'actions that the role does not allow',
      condition: 'If a user tries something their role does not allow',
      priority: 'should',
      criteria: [
        'Given a user without the right, when they call the function directly by its address, then it is refused on the server and nothing changes.',
        'Given a refusal, then the message says what is missing without showing protected content.',
        'Given a refusal, then who, what and when can be found in the log.',
      ],
    },
    rationale: 'Hiding a button is not a rule; and refused attempts are the first sign of misuse.',
    source: 'OWASP ASVS 4.0.3, 4.1.1 and 7.1.3',
    confidence: 0.55,
    example: 'Only managers can approve claims above the limit.',
    nearMiss: 'The app asks for camera permission.',
  },
  {
    id: 'roles-imply-administration',
    when: {
      any: ['user role', '=roles', 'role-based', 'rbac', 'access right', 'permission level'],
      unless: ROLES.unless ?? [],
    },
    already: [
      'assign/grant/revoke/manage/change/set/give ~ role/permission/right',
      'role/permission/right ~ assign/assignment/management/administration',
    ],
    implied: {
      title: 'Assigning and withdrawing roles',
      statement:
        'The system shall let an Administrator assign roles to Users and withdraw them with effect on open sessions.',
      type: 'functional',
      quality: null,
      actor: 'Administrator',
      action: 'assign',
      object: 'roles',
      condition: null,
      priority: 'should',
      criteria: [
        "Given an Administrator, when they withdraw a role, then the user's next action under that role is refused.",
        'Given a user who is no Administrator, when they try to change a role, their own included, then it is refused.',
        'Each change of a role is recorded with who made it, for whom, and when.',
      ],
    },
    rationale: 'Roles were named but not who hands them out; people change jobs in the first week.',
    source: 'ISO/IEC 27001:2022, Annex A 5.18',
    confidence: 0.54,
    example: 'Access is role-based: viewers can read, editors can write.',
    nearMiss: 'The survey asks for the job roles of participants.',
  },
]
