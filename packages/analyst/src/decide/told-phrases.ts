/**
 * Turns of phrase by which a brief tells what a product is and does, without ordering it.
 *
 * "Bank integrations let transactions auto-import" is wanted of the product that is
 * being planned; "this reduces our costs" is why. A sentence that comes alone has no
 * heading and no neighbours to say so, only these turns. Like those of talk they are
 * looked for outside specifications only.
 */
import { sought } from '../language/pattern/sought.ts'
import type { SaidPhrase } from './said-phrases.ts'

/** What products do, as a brief tells it in the present tense. */
const DEEDS = [
  'accept|add|adjust|alert|allow|analy[sz]e|appear|apply|archive|authenticate|automate|block|calculate|capture|check|collect',
  'compare|connect|contain|convert|create|detect|display|deliver|deploy|email|enable|encrypt|enforce|escalate|export',
  'facilitate|favou?r|fetch|filter|flag|generate|grant|group|handle|hash|highlight|identif(?:y|ie)|import|include|index|ingest|integrate',
  'invoke|let|limit|link|list|load|log|maintain|manage|mask|match|merge|monitor|notif(?:y|ie)|obfuscate|offer|parse',
  'perform|persist|pool|predict|prevent|process|prompt|protect|provide|queue|recommend|record|redact|reference|reject|render|restrict',
  'retain|retr(?:y|ie)|return|rotate|route|run|save|scale|schedule|send|share|show|sign|simulate|sort|store|suggest|summari[sz]e|support|surface|sync',
  'synchroni[sz]e|tag|track|transform|trigger|update|upload|use|utili[sz]e|validate|verif(?:y|ie)|visuali[sz]e|warn',
].join('|')

/** Kinds of things a product is made of, as the last word of a phrase that names one. */
const PARTS =
  'access|aggregator|alerts?|algorithms?|api|apps?|architecture|assistant|backend|badges?|banner|bot|button|cache|calendar|chart|component|dashboard|database|editor|endpoints?|engine|exports?|fields?|flow|form|forms|gateway|graphs?|history|hotfix|imports?|inputs?|outputs?|entries|integrations?|interface|layer|library|list|logs?|logic|mechanism|mode|model|module|notifications?|page|panel|parser|pipeline|platform|plugin|policies|portal|prompt|queue|reports?|routing|rules?|schema|screen|search|service|software|solution|states?|storage|system|template|tool|tracker|trail|uploads?|views?|viewer|wallet|webhooks?|widget|wizard|workflows?'

export const TOLD_PHRASES: readonly SaidPhrase[] = [
  {
    feature: 'told:does',
    pattern: new RegExp(
      String.raw`^(?!(?:this|these|that|those|it|such|which|we|i|you|they|he|she|please|people|users?|teams?|employees|customers|companies|providers|many|some|our|results?)\b)(?:[\w()/,&’'-]+ ){1,9}?(?:also |then |automatically |dynamically |continuously |securely |never |only |merely )?(?:${DEEDS})e?s\b(?! (?:of|to|and|or|for|from|with|between|across|based)\b(?! (?:\w+ )?(?:\w+s|\w+ly)\b))`,
      'i',
    ),
  },
  {
    feature: 'told:does',
    pattern: new RegExp(
      String.raw`\b(?:${PARTS})(?: \([^)]*\))? (?:also |automatically |dynamically |merely |only )?(?:(?:${DEEDS})(?:e?s)?|serves|is responsible|are responsible|appears?)\b(?! (?:of|or)\b)`,
      'i',
    ),
  },
  {
    feature: 'told:done',
    pattern:
      /\b(?:is|are|gets?|will be|remains?)\s+(?:\w+ly |also |then |never |only |always |each |grouped and )*(?!(?:based|expected|designed|driven|scheduled|committed|considered|known|seen|needed|aimed|intended|poised|interested|concerned|related|used to|supposed|engineered|involved|excited|limited|often|said|made|aligned|located|targeted|called|defined|described|shown|given|listed|assumed|planned|measured|validated)\b)(?:[\w-]{3,}ed|sent|kept|held|built|hidden|shown|written|bound|taken|run)\b/i,
  },
  {
    feature: 'told:done',
    pattern:
      /^(?:\w+[\s-]){1,5}(?:encrypted|enabled|hosted|stored|secured|signed|protected|logged|masked|sorted|grouped|validated) (?:at|in|via|by|on|with|using)\b/i,
  },
  {
    feature: 'told:required',
    pattern:
      /\b(?:(?:is|are) (?:\w+ )?(?:required|mandatory|non-negotiable|obligatory|responsible for)|in[ -]scope\b|requirement (?:is|of)|must-haves?)/i,
  },
  {
    feature: 'told:quality',
    pattern:
      /\b(?:is|are|be|remains?|stays?)\s+(?:\w+ly |also |fully |100% )*(?:[\w-]+-compliant|scalable|compliant|custom[ie][sz]able|configurable|accessible|available|reversible|encrypted|anonym\w+|immutable|searchable|auditable|user-friendly|responsive|backwards?-compatible|compatible|interoperable|idempotent|case-sensitive|optional|read-only|fault-tolerant|resilient|reliable|secure)\b/i,
  },
  {
    feature: 'told:ability',
    pattern: /\b(?:ability|capability|option|support|api access) (?:to|for) (?:\w+ly )?\w+/i,
  },
  {
    feature: 'told:aim',
    pattern:
      /\b(?:we|team) (?:aim|plan|intend|propose|want|are (?:looking|planning|aiming|going)) (?:to|for) (?:have|build|provide|offer|include|support|add|implement|create|develop|introduce|launch|deliver an?|integrate|enable|allow|use)\b/i,
  },
  {
    feature: 'told:aim',
    pattern: new RegExp(
      String.raw`\bwe(?:['’]ll| will) (?:first |also |then |only )?(?:build|implement|introduce|enhance|extend|${DEEDS})\b`,
      'i',
    ),
  },
  {
    feature: 'told:order',
    pattern: new RegExp(
      String.raw`(?:^|[:•☐☑–—-]\s+|\bcriteria\W+|@\w+ )(?:☐|☑)?\s*(?:add|apply|implement|${DEEDS})\s+(?!of\b|for\b|and\b(?! \w+ \w+)|via\b|with\b)[\w<>/"'\`]+`,
      'i',
    ),
  },
  {
    feature: 'told:if-then',
    pattern: /^\W*(?:if|when|whenever|for each|once|for every)\b[^,]{4,120},\s+\S/i,
  },
  {
    feature: 'told:names',
    pattern: new RegExp(
      String.raw`^[^\w(]{0,8}(?!(?:the|a|an|this|that|these|our|my|your|no|one|before|in|on|at|for|by|to|of|and|or)\b)(?:(?!you\b|we\b|I\b|with\b|is\b|are\b)[\w/&()’'+-]+ ){0,4}?(?:${PARTS}|auto-fill|auto-scaling|support|tracking|upload|download|tagging|conversion|encryption|authentication|compliance|checks?|suggestions?|coverage|alignment|generation|controls?|reporting|logging|scoring|sign-on|login)\b(?:\s+(?:for|of|on|with|via|to|from|by|in|based|\(|across|over|when|between)\b.*)?[\s.)]{0,6}$`,
      'i',
    ),
  },
  {
    feature: 'told:comment',
    pattern:
      /^\W*(?:this|these|that|those|it|such|which|both|doing so|by \w+ing (?:all|this|these)?)\b(?: (?:[\w/-]+ ){0,4}?)(?:also |further |not only |likely |will |would |can |could |helps? )*(?:ensures?|reduces?|improves?|enhances?|underscores?|reflects?|aligns?|represents?|demonstrates?|highlights?|protects? the|eliminates?|strengthens?|fosters?|empowers?|aims? to (?:eliminate|provide|earn|reduce|improve|foster)|gives? us|means|makes? (?:it|sure)|provides? (?:fine|a clear|clear|clarity|teams|us)|helps?)\b/i,
  },
  {
    feature: 'told:benefit',
    pattern:
      /\b(?:reduces?|enhances?|improves?|minimi[sz]es?|boosts?|bolsters?|promises?|strengthens?|underscores?|drives?|unlocks?|accelerates?|positions?|addresses core)\b|\b(?:industry[- ]standards? and|gold standard|competitive|growth|adoption|trust|excellence|vision|appetite|opportunit\w+|key to|paramount|invaluable)\b/i,
  },
  {
    feature: 'told:market',
    pattern:
      /\b(?:market|competitors?|investors?|alternatives|providers? like|solutions? like|such as by|pricing|price|subscriptions? (?:per|rang)|user reviews|favou?red by|industry|(?:customers|users|teams|stakeholders) (?:have|find|say|report)|appreciate|opportunity|costs?)\b|\$\d[\d,]{3,}/i,
  },
  {
    feature: 'told:incident',
    pattern:
      /\b(?:incorrectly|resulting in an?|as a result|led to|leads? to|caus(?:ed|es|ing)|regression|root cause|anomaly|incident occurred|outage|fails? to|did not|discrepanc\w+|leaked|triggering|non-standard|mismatch\w*)\b/i,
  },
]

const SOUGHT = TOLD_PHRASES.map(({ feature, pattern }) => ({ feature, pattern: sought(pattern) }))

export function toldPhrases(text: string): string[] {
  const found: string[] = ['alone']
  for (const { feature, pattern } of SOUGHT)
    if (!found.includes(feature) && pattern.test(text)) found.push(feature)
  return found
}
