/** Interfaces that others build on. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const API: Trigger = {
  any: [
    'public/rest/restful/open/graphql/json/partner api',
    'new endpoint',
    'rest/public endpoint',
    'json endpoint',
    'provide/offer/expose/publish ~ api/endpoint',
    'api ~ for/partner/customer/client/developer',
    'api support',
    'endpoint ~ for/that',
  ],
  unless: [
    'provided by',
    'log ~ endpoint',

    'endpoint security',

    'clinical endpoint',
  ],
}

export const API_RULES: readonly InferenceRule[] = [
  {
    id: 'api-implies-authentication',
    when: API,
    already: [
      'api key',
      'oauth',
      'jwt',
      'bearer',
      'token',
      'authenticate ~ api/client/request',
      'api ~ authentication/authenticate',
      'mtls',
    ],
    implied: {
      title: 'Who may call the interface',
      statement:
        'The system shall answer calls of its interface only for clients that prove who they are, and only within their rights.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'check',
      object: 'clients of the interface',
      condition: null,
      priority: 'must',
      criteria: [
        'Given a call without valid credentials, then it is refused and nothing about the data is revealed.',
        'Given a client with rights to some records, when it asks for others, then it is refused.',
        'Given a client whose credentials were revoked, then its next call is refused.',
      ],
    },
    rationale:
      'An interface is a door without a screen in front of it; every rule of the screen has to hold there as well.',
    source: 'OWASP ASVS 4.0.3, 4.1.1 and 13.1',
    confidence: 0.6,
    example: 'We provide a REST API for partners.',
    nearMiss: 'The trial reached its primary clinical endpoint.',
  },
  {
    id: 'api-implies-rate-limit',
    when: { any: API.any, unless: API.unless ?? [] },
    already: ['rate limit', 'rate-limit', 'throttle', 'quota', 'request ~ per ~ minute/second/hour', '429'],
    implied: {
      title: 'Limit on calls per client',
      statement:
        'If a client calls the interface more often than agreed, then the system shall refuse further calls for a stated time and keep serving the others.',
      type: 'non-functional',
      quality: 'performance',
      actor: 'System',
      action: 'refuse',
      object: 'calls beyond the agreed rate',
      condition: 'If a client calls the interface more often than agreed',
      priority: 'should',
      criteria: [
        'Given a client above its limit, then the answer says that it is limited and when it may call again.',
        'Given one client above its limit, then the answer times of the others stay within what was agreed.',
        'The limit of each client can be read in the documentation.',
      ],
    },
    rationale: "One loop in one client's program is enough to take the service from everybody.",
    source: 'RFC 6585, section 4; OWASP ASVS 4.0.3, 11.1.4',
    confidence: 0.59,
    example: 'The service shall expose a JSON endpoint.',
    nearMiss: 'The laptop runs endpoint security.',
  },
  {
    id: 'api-implies-versioning',
    when: { any: API.any, unless: API.unless ?? [] },
    already: [
      'api version',
      'version ~ api',
      'backward compatible',
      'backwards compatible',
      'backward-compatible',
      'deprecation',
      'deprecate',
      'versioned',
    ],
    implied: {
      title: 'Changes of the interface',
      statement:
        'When the interface changes in a way that breaks clients, the system shall offer the former version beside the new one for the agreed time.',
      type: 'non-functional',
      quality: 'maintainability',
      actor: 'System',
      action: 'offer',
      object: 'former version of the interface',
      condition: 'When the interface changes in a way that breaks clients',
      priority: 'should',
      criteria: [
        'Given a client written for the former version, when the new one is released, then it goes on working unchanged.',
        'Given a version that will end, then its answers and its documentation say when.',
        'Each version has a description that a machine can read, and the answers hold to it.',
      ],
    },
    rationale: 'The people who build on an interface do not release on your day.',
    source: 'RFC 8594 (Sunset)',
    confidence: 0.5,
    example: 'Developers build on our public API.',
    nearMiss: 'The apiary opens in May.',
  },
  {
    id: 'webhook-implies-verification',
    when: { any: ['webhook', 'callback url'] },
    already: ['webhook ~ sign/signature/verify/retry/secret', 'signature ~ webhook', 'hmac'],
    implied: {
      title: 'Genuine and repeated webhook calls',
      statement:
        'The system shall sign or verify each webhook call, repeat one that was not confirmed, and treat a repeated one as the same.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'verify',
      object: 'webhook calls',
      condition: null,
      priority: 'must',
      criteria: [
        'Given a call with a missing or wrong signature, then it is refused and has no effect.',
        'Given the same call twice, then its effect happens once.',
        'Given a receiver that is down, then calls are repeated with growing pauses, and those given up are listed.',
      ],
    },
    rationale: 'A webhook address is public; anybody can call it, and the right caller may call it twice.',
    source: 'common practice',
    confidence: 0.6,
    example: 'Payment status arrives through a webhook.',
    nearMiss: 'The spider web hangs on a hook.',
  },
]
