/** Cues for security and law: who may, what is kept from whom, what rules from outside bind. */
import { cuesFor, type Cue } from '../cue.ts'

export const TRUST_CUES: readonly Cue[] = [
  ...cuesFor('security', [
    [
      'only-role',
      3,
      'only certain people may',
      `
      let only; only ... can|shall|may|must|will|should; only ... is|are able|allowed|permitted|authorized; only be? accessible|accessed|available|visible|viewable|allowed|viewed|modified|changed|edited|updated by|to;
      only people who; only by; only to authorized|authorised; the only people|users|ones; only|solely by|to administrators|administrator|managers|staff|admins|owners;
      accessible only to|by; visible only to; restricted to; limited to authorized|authorised; access ... limited to; can only be accessed`,
    ],
    [
      'not-without',
      2,
      'not without a role or permission',
      'without ... role|permission|permissions|authorization|authentication|credentials|consent|access; no one|nobody ... access|view|see',
    ],
    [
      'keep-out',
      2.8,
      'some people must not',
      `
      {modal} not be able to view|see|access|modify|change|edit|delete|read; {modal} not have direct? access; cannot access|view|see|modify; {modal} never|not be displayed|shared|shown|disclosed|visible|exposed|sent to|in|with|outside; their own _? _? only; only ... their own;
      {people} {modal} not have|access access|permission|permissions|rights; {modal} not access; {modal} not|never store|keep|log|display|show|send|transmit|cache|reveal ... card|password|passwords|personal|private|key|keys|credentials; invisible to; not visible to; prevent~ {people} from; not allowed to access|view|see; {modal} not see|view|read|open each|other|others|another|the|any|their; {modal} not be able to see|read; hidden from; masked; mask~ ... number|numbers|data; redacted; pseudonymi~; never|not as plain|clear text; hidden on|in|for`,
    ],
    [
      'authentication',
      3,
      'speaks of authentication or authorisation',
      `
      authenticate~; authentication; authorization; authorisation; authorized|authorised users|user|personnel|staff|persons|person|people|access|only|members|employees|administrators|by;
      authorized; authorised; unauthorized; unauthorised; unauthenticated; identify|identified themselves; oauth; sso; saml; ldap; mfa; 2fa; two factor; multi factor; single sign on; biometric; credentials; kerberos; second factor; identity of; verify ... identity; valid|invalid|access|bearer token|tokens|certificate|signature; two|second|four people|person|persons|eyes ... confirm|approve|release|sign; dual control; signature|signatures|certificate|certificates ... verified|valid|invalid|checked|trusted|refused|rejected; signature ... cannot; digitally|digital signed|signature|signatures; face recognition; captcha; one time code|codes|password|passwords; identifies|identify himself|herself|itself|themselves`,
    ],
    [
      'password',
      2.2,
      'speaks of passwords',
      'password|passwords aging|ageing; password ... characters|strong|strength|hash~|expire~|minimum|policy|complexity|changed; passwords; password protected|protection; user id|name and password; username|login|id and password; unique login|username|id and; pin number',
    ],
    [
      'password-word',
      0.8,
      'mentions a password or login',
      'password; login|logon|logins|logons; log|logs|logged in|into|on|onto; sign|signed in; user account|accounts; session',
    ],
    [
      'encryption',
      3.5,
      'speaks of encryption',
      'encrypt~; encryption; decrypt~; cryptographic; hashed; ssl; tls; https; aes; rsa; tokenize~; tokenization; pgp; stored|saved|kept as hashes|hash; hashes; plain|clear text; key management; salted',
    ],
    ['secure', 3, 'speaks of security', 'secure; secured; securely; security; secures; safe from'],
    [
      'attack',
      3,
      'speaks of attacks and malware',
      `
      attack~; malicious; virus; viruses; malware; hacker; hackers; hacking; threat; threats; intrusion; intruder; intruders; firewall; spyware; injection; xss; csrf; owasp;
      vulnerability; vulnerabilities; penetration; denial of service; tamper~; fraud; fraudulent; abuse; anti virus; antivirus; spam; spoofing; phishing; theft; eavesdrop~; brute force; hijack~; sabotage; exploits; back door|doors; hardened; hardening; sandbox~; ransomware`,
    ],
    [
      'privacy',
      2.5,
      'speaks of privacy',
      `
      privacy; confidential; confidentiality; {secret} ... information|data|details; anonymous; anonymized; anonymised; anonymize~; pii; disclose~; disclosure; reveal~`,
    ],
    [
      'integrity',
      2.5,
      'speaks of the integrity of data',
      'integrity; corrupt~; corruption; incorrect|invalid|malformed data|input|entry; only valid data; accidental deletion|loss',
    ],
    [
      'rights',
      2.5,
      'speaks of rights and roles',
      `
      access rights|right|level|levels|control|controls|privileges|privilege|permissions|permission|restrictions|policy; user|users access; permission; permissions; privilege; privileges;
      user|users role|roles|rights; role based; roles and; rights; least privilege; revoke~; lose|loses|lost their|its|his|her access; access ... removed|withdrawn|ends|expires; entitled to; least privilege`,
    ],
    [
      'access',
      0.8,
      'speaks of access',
      'access to; have access; restrict~; restriction; protected; block~; lock~; locked out',
    ],
    [
      'protect',
      2.2,
      'protects',
      'protect~ ... from|against|data|information; protect~; safeguard~; protection; guard against',
    ],
    ['prevent', 1, 'prevents', 'prevent; prevents; prevented; prevention; disallow~; prohibit~'],
    [
      'trail',
      1.8,
      'leaves a trail for audits',
      'audit trail|trails|log|logs|logging|record|purposes; auditing; traceable; non repudiation; security log; log ... attempts; failed|unsuccessful login|logins|logon|logons|log|sign|attempts; log|record|history of who; who changed|accessed|viewed|modified|deleted; logged|recorded with|together ... name|user|time of|who; name|identity of the? _? _? _? who; who ... and when; unalterable; immutable log|logs|record|records; detect|detects|prevent|prevents ... manipulation|manipulations|tampering',
    ],
    [
      'timeout',
      2.5,
      'ends idle sessions',
      'session|sessions ... timeout|expire~|time; log~ out|off ... inactivity|idle|activity|automatically; time out; timeout; timed out; automatically log~ out|off; inactivity; idle; account|accounts {modal} be locked|blocked|disabled|suspended; after # _? wrong|failed|incorrect|invalid|unsuccessful _? attempts; after # _? wrong|failed|incorrect|invalid codes|code|pins|pin|entries|guesses; stays|stay|remain|remains locked; lock|locks itself|the? screen after; after # {time} _? _? inactivity',
    ],
  ]),
  ...cuesFor('legal', [
    [
      'law',
      3,
      'speaks of law',
      '{law}; federal|state|local law|laws|tax; law enforcement; lawsuit; liable; liability; court; unlawful; illegal; national|federal|state _? _? _? act; act of #; acts of parliament; decree|decrees; jurisdiction; lawful; lawfully; fiscal rules|law|authority|authorities; tax authority|authorities|law|laws; youth|consumer|labour|labor|employment protection|law|laws; supervisory authority; obliged by; court order; evidence in court; under the? _? _? _? act',
    ],
    [
      'named-law',
      3.5,
      'names a law or scheme',
      `
      gdpr; hipaa; sox; sarbanes; pci; ferpa; ccpa; coppa; fda; psd2; data protection act; freedom of information; kyc; aml; eu directive; part 11; fips; basel; itar; general data protection; data protection officer|authority|regulation; cyber resilience act; ai act; medicines act; export control|controls; trade sanctions|embargo`,
    ],
    [
      'comply',
      2,
      'must comply with something',
      'comply; complies; compliance; compliant; complying; conform; conforms; conformance; adhere; adheres; adherence; in accordance|line with; accordance with',
    ],
    [
      'comply-standard',
      1.5,
      'must comply with a standard',
      'comply|complies|compliance|compliant|conform|conforms|conformance|adhere|adheres|meet|meets|follow|follows with|to|in? ... standard|standards|rules|policy|policies|guidelines|regulations|requirements; satisfy|satisfies|fulfil|fulfill|fulfils|fulfills|observe|observes|obey|obeys|respect|respects ... law|laws|act|rules|regulations|regulation|directive|statute|statutory|code',
    ],
    [
      'rights-of-others',
      3,
      'speaks of licences or copyright',
      'copyright; copyrights; copyrighted; trademark; patent; intellectual property; licensed under; licensing requirements|terms|agreement|agreements; terms of use|service; disclaimer; consent form; royalty; royalties; rights holder|holders|owner|owners; granted|grants a licence|license|licences; licence|license agreement|agreements|conditions|terms; written consent; consent of|form|given|obtained|withdrawn; contractual|contractually; terms and conditions; imprint|legal notice',
    ],
    [
      'standards-body',
      1.5,
      'names a body or its standard',
      'iso #; w3c; ieee; ansi; accounting standards; industry standards; gaap; nist; certified auditor; certification; accredit~; government; certified by|under|according|to',
    ],
  ]),
]
