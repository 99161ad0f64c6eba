/**
 * Turns of phrase by which people in talk, mails and reviews say that they want something.
 *
 * Each is one named feature; the talk, brief and review tables weigh them. They
 * are looked for only outside specifications, so they may be regular expressions.
 */
import { sought } from '../language/pattern/sought.ts'

export interface SaidPhrase {
  readonly feature: string
  readonly pattern: RegExp
}

const WHO = String.raw`(?:we|i|they|you|he|she|everyone|people|users?|customers?|clients?|managers?|admins?|employees?|members?|staff|team|teams|stakeholders|\w+ (?:team|users|customers|managers|staff|stakeholders|people))`
const SOFTLY = String.raw`(?:\s+(?:really|also|just|definitely|still|all|only|desperately|absolutely|probably|do|would|will|kind of|basically|actually|even))*`

export const SAID_PHRASES: readonly SaidPhrase[] = [
  {
    feature: 'said:need',
    pattern:
      /\b[a-z]+s (?:really |also )?(?:need|require) (?:an?|the|more|at least|two|three|\d+|[a-z]+ (?:approval|permission|confirmation|review|consent|access)|approval|permission|confirmation|consent)\b/i,
  },
  {
    feature: 'said:explains',
    pattern:
      /^\W*(?:this|that|these|it|doing so|which)(?: (?:\w+ ){0,2}?(?:change|approach|way|feature|setup|solution|step|integration))? (?:will|would|can|could|should|may|might)? ?(?:also |likely |then |thus )*(?:allows?|enables?|helps?|ensures?|empowers?|means?|likely|reduces?|improves?|minimi[sz]es?|lets?) /i,
  },
  {
    feature: 'said:forbidden',
    pattern:
      /\b(?:under no circumstances|(?:is|are) (?:forbidden|prohibited|not allowed|not permitted)|no ?body may|no one may)\b/i,
  },
  {
    feature: 'said:please-do',
    pattern:
      /\b(?:please|pls|plz)\s+(?:also\s+)?(?:add|fix|make|bring|give|allow|include|support|implement|consider adding|provide|put|remove|change|improve|create|enable)\b/i,
  },
  {
    feature: 'said:no-way',
    pattern: /\bno (?:easy |good |simple |real )?(?:way|option|possibility|means) (?:to|of|for)\b/i,
  },
  {
    feature: 'said:cannot',
    pattern:
      /\b(?:i|we) (?:still )?(?:can['’]?t|cannot|can not|couldn['’]t)\b(?! (?:believe|wait|keep|say|tell|stand|complain|recommend|hear|see why|thank|imagine|make it|remember))/i,
  },
  {
    feature: 'said:can-we',
    pattern:
      /^\W*(?:(?:btw|hey|and|so|also|ok(?:ay)?|oh)\b[\s,]*)*(?:can|could) (?:we|i|you guys|you) (?:please |also |maybe )?(?:get|have|add|make|build|export|include|support|show|use|see|filter|sort|import|send|change|hide|allow|enable|remove)\b/i,
  },
  {
    feature: 'said:stars-if',
    pattern: /\b(?:stars?|perfect|better|great|nice|good)\b[^.?!]{0,20} if (?:i|we|it|you|they|the|there)\b/i,
  },
  {
    feature: 'said:need',
    pattern: new RegExp(
      String.raw`\b${WHO}${SOFTLY}\s+(?:needs?|wants?|requires?|needed|wanted|wish(?:es)?|prefer|insists? on)\b(?! (?:to (?:talk|discuss|meet|know|understand|think|say|ask|tell|be honest|start|go|see if|check with|figure|get back|apologi[sz]e)|you to|a (?:few )?(?:minute|moment|meeting)|from (?:you|them)|help)\b)`,
      'i',
    ),
  },
  {
    feature: 'said:need',
    pattern:
      /^\W*(?:\w+[,!–-]\s*)?(?:still |also |urgently |really |just )?needs? (?!to (?:talk|discuss|meet)\b)\w+/i,
  },
  {
    feature: 'said:fault',
    pattern:
      /\b(?:keeps?|kept)\s+(?!asking|in mind|up\b|us\b|you\b)\w+ing\b|\bnot risking\b|\bcan['’]?t (?:afford|have|risk)\b/i,
  },
  {
    feature: 'said:would-like',
    pattern:
      /(?:would|'d|’d|d)\s+(?:also\s+|really\s+)?(?:like|love|want|prefer|expect|need|wish)\b(?! to (?:thank|start|say|ask|apologi[sz]e|talk|discuss|know))/i,
  },
  {
    feature: 'said:would-be',
    pattern:
      /\b(?:would be|it'd be|might be|would also be)\s+(?:very |really |so |super |also )?(?:good|great|nice|helpful|useful|cool|amazing|awesome|ideal|perfect|better|handy|fantastic|lovely|sweet|neat|brilliant)\b/i,
  },
  {
    feature: 'said:wish',
    pattern:
      /\b(?:i|we|just)\s+(?:really\s+)?(?:wish|hope)\b|\bwish (?:it|there|you|they|the|i)\b|\bif only\b|\bcould (?:really )?(?:do with|use)\b/i,
  },
  {
    feature: 'said:should',
    pattern:
      /\b(?:should|must|has to|have to|needs to|need to|ought to|shall|got to|gotta|is supposed to|are supposed to)\b/i,
  },
  {
    feature: 'said:can-you',
    pattern:
      /\b(?:can|could|would|will) (?:you|we|someone|it)\b(?! (?:tell|give us|explain|describe|hear|repeat|imagine|see me|help me understand|say|elaborate|please (?:tell|explain)))/i,
  },
  {
    feature: 'said:propose',
    pattern:
      /\b(?:what if|how about|let's|let’s|why don't we|we could(?! (?:use (?:an?|some)|practically|even hire)\b)|i(?:'m|’m| am) proposing|i propose|i(?:'d|’d)? suggest|we(?:'ll|’ll| will) (?:surface|add|build|use|show|go with|include|store|keep|send|support|need|have|implement|track|record)|i(?:'m|’m| am) thinking)\b/i,
  },
  {
    feature: 'said:idea',
    pattern:
      /\b(?:what if|how about|why don['’]t) (?:(?:we|you|it|they|the \w+|users?|customers?) )?(?:\w+ly |also |just |could |can |simply )*(?:build|buil[dt]|add|hav|us|put|show|mak|let|includ|offer|send|creat|giv|allow|support|integrat|automat|stor|wrap|track|connect|replac)(?:e|es|ing|s|t)?\b|\b(?:maybe|perhaps) (?:we|it|you|the \w+) (?:could|should|can|might) (?:also |just |simply |even )*(?:build|add|have|put|show|make|let|include|offer|send|create|give|allow|support|integrate|automate|store|use|track|connect)\b/i,
  },
  {
    feature: 'said:burden',
    pattern:
      /(?<!not |n['’]t |never |want to |\bi |just )\b(?:ha(?:ve|s) to|had to|gotta|got to|needs? to|forced to)\b[^.?!]{0,60}\b(?:again and again|twice|by hand|manually|every (?:single )?time|each time|hoops|over and over|all over again|one by one|to even|just to)\b/i,
  },
  {
    feature: 'said:decision',
    pattern:
      /\b(?:let's go with|let’s go with|we(?:'ve|’ve)? agreed|we(?:'ve|’ve)? decided|it was (?:decided|agreed)|decision:|agreed:|go(?:ing)? with|consensus|we(?:'ll|’ll| will) go with|settle on|final(?:ly)? decided)\b/i,
  },
  {
    feature: 'said:asked',
    pattern:
      /\b(?:keep(?:s)? asking|asking for|asked for|have requested|requested|requesting|complain(?:s|ing|ed)?|demand(?:s|ing|ed)?|(?<!\b(?:engine|system|api|app|parser|service|server|module|tool|function|query|importer|script|job|pipeline|component|code|model) )expects?|are looking for|is looking for)\b/i,
  },
  {
    feature: 'said:please',
    pattern:
      /\b(?:please|pls|plz)\s+(?:also\s+)?(?!let\b|see\b|find\b|advise\b|contact\b|note\b|confirm\b|don't hesitate|do not hesitate|feel\b|reach\b|reply\b|call\b|send me\b|review\b|help\b)[a-z]+/i,
  },
  {
    feature: 'said:missing',
    pattern:
      /\b(?:missing|lacks?|lacking|no way (?:to|of)|there(?:'s| is| are) no|without (?:a|any) way|not (?:able|possible) to|unable to|still (?:can't|can’t|cannot|no|not|doesn't)|doesn't (?:have|support|allow|let|show|offer|give)|don't (?:have|support|allow|let)|why (?:can't|can’t|no|isn't there|is there no|not)|needs? more|need(?:s)? a\b|more options|option to|ability to|feature request|add (?:a|an|the|more|support|option|back|some)|bring back|give (?:us|me)|should have)\b/i,
  },
  {
    feature: 'said:problem',
    pattern:
      /\b(?:keeps? (?:crash|los|fail|freez|tim|drop|dying|disconnect|ask|popp|show|tell|say|gett)\w*|crash(?:es|ed|ing)?|freez(?:es|ing)|frozen|hangs?|bug(?:s|gy)?|glitch\w*|broken|stopped working|doesn't work|does not work|not work(?:ing)?|won't|wont|can't|can’t|cannot|cant|fails?|failed|failing|errors?|issue|problem|slow|laggy|losing|lost|duplicat\w+|mismatch\w*|inconsisten\w*|useless|terrible|horrible|worst)\b/i,
  },
  {
    feature: 'said:small-talk',
    pattern:
      /^(?:hi|hey|hello|thanks|thank you|thx|ok|okay|yeah|yep|yes|no(?=\W|$)(?!\s+\w)|nope|sure|great|right|exactly|indeed|agreed|cool|nice|sounds good|good (?:morning|afternoon|evening|point|question)|mhm|uh|um|dear|best|regards|cheers|sincerely|welcome|bye|see you|talk soon|of course|absolutely|perfect|got it|makes sense|sorry|alright|all right|fine|wow|lol|haha|please don't hesitate|if you have any (?:further )?questions|happy to|looking forward|no worries|you're welcome|my pleasure)\b/i,
  },
  {
    feature: 'said:project',
    pattern:
      /\b(?:meeting|sprint|next week|this week|tomorrow|(?<!\b(?:every|each) )(?:friday|monday|tuesday|wednesday|thursday)|deadline|schedule a|follow(?:ing)? up|ping (?:me|back|us)|let me know|get back to|send (?:me|you|us) (?:(?:the|an?|your|some|over) )?(?:notes?|drafts?|e?-?mails?|invites?|links?|files?|documents?|summary|proposal|quote|it)\b|draft (?:a )?(?:spec|proposal)|budget|pricing|invoice you|proposal|timeline|milestone|phase (?:one|two|three|\d)|kick-?off|stand-?up|assigned to|action items?|estimate|contract|stakeholder sign-off|sign-off|agenda|(?<!(?:\d|few|two|five|ten|fifteen|thirty) )minutes)\b/i,
  },
  {
    feature: 'said:today',
    pattern:
      /^\W*(?:(?:so|and|but|well|yeah|because|ok(?:ay)?)\b\W*)*(?:right now|currently|today|at the moment|at present|nowadays|until now|so far|as of now|presently|these days)\b/i,
  },
  {
    feature: 'said:meeting',
    pattern:
      /\b(?:we|i|you|let['’]s|let us|let me)\b(?:['’](?:ll|d|ve|re))?(?: \w+){0,2}? (?:need to|want to|have to|would like to|like to|should|will|can|could|shall|to)? ?(?:just |also |now |maybe )?(?:talk|discuss|meet|understand|start record\w*|begin|move (?:on|to)|go (?:to|on|back|over|one by one|through|into)|ask|clarify|recap|round it|wrap|interrupt|wait|mention|check (?:\w+ )?with|get back|figure|hear|summari[sz]e|conclude|thank|jump|dive|define that|explore this|schedule a|involve|continue)\b/i,
  },
  {
    feature: 'question',
    pattern:
      /^\W*(?:(?:so|and|but|ok(?:ay)?|yeah|then|also|now|right|uh|um|well|because)\b\W*)*(?:(?:do|does|did|are|is|was|were|have|has|would|will|can|could|should) (?:you|we|they|there|it|he|she|this|that|i)\b|(?:what|which|who|why|whom|whose|how (?:do|does|did|is|are|many|much|long|often|would|will|can|should))\b(?! (?:we|i|they|you)(?: are|['’]re|['’]m| am)? (?:\w+ )?(?:need|want|would like|['’]d like|looking for|expecting|asking for)))/i,
  },
  {
    feature: 'said:opinion',
    pattern:
      /\b(?:i think|i believe|i guess|i feel|in my opinion|i suppose|i mean|honestly|to be honest|personally|i don't know|not sure|i'm not sure|maybe|perhaps)\b/i,
  },
  {
    feature: 'said:product',
    pattern:
      /\b(?:system|app|application|platform|tool|dashboard|portal|website|site|page|screen|button|report|reports|notification|notifications|alert|alerts|email|emails|data|database|api|service|feature|widget|map|search|filter|export|import|login|log in|accounts?|profiles?|payment|payments|invoices?|orders?|tickets?|receipts?|bookings?|user|users|customer|customers|engine|module|interface|integration|dashboard|chart|graph|list|form|file|files|upload|download|password|access|log|logs|audit|backup|sync|mobile|phone|browser|server|gateway|checkout|cart|inventory|stock|workflow|queue|calendar|message|messages)\b/i,
  },
  {
    feature: 'said:we-do',
    pattern:
      /^\W*(?:(?:so|and|well|but|because|yeah|now|currently|at the moment|right now|today),?\s+)*(?:we|they|i|he|she) (?:currently |now |usually |typically |mostly |basically |already |just |actually |also )?(?:are|were|was|am|have|had|do|did|use|used|get|got|went|go|see|saw|know|said|told|hired|work|worked|made|make|take|took|think|thought|meet|met|call|called|appreciate|understand|apologi[sz]e|spent|spend|believe)\b/i,
  },
  {
    feature: 'said:praise',
    pattern:
      /\b(?:love|great|awesome|excellent|amazing|best|perfect|fantastic|easy to use|works (?:well|great|fine|perfectly)|happy with|good app|recommend)\b/i,
  },
  {
    feature: 'said:capability',
    pattern:
      /\b(?:we|our (?:\w+ ){0,2}(?:platform|system|product|app|service|tool|solution)|the (?:\w+ ){0,3}(?:platform|system|product|app|application|service|tool|solution|module|engine|api|dashboard|portal|integration)) (?:will |also |automatically |continuously |should |must |shall |would |can )*(?:supports?|enables?|allows?|provides?|lets?|sends?|shows?|displays?|tracks?|logs?|stores?|encrypts?|detects?|generates?|integrates?|monitors?|processes|notif(?:y|ies)|uses?|offers?|includes?|captures?|calculates?|validates?|manages?|records?|handles?|automates?|scales?|exports?|syncs?|enforces?|ensures?|maintains?|requires?|employs?|utilizes?)\b/i,
  },
]

const SOUGHT = SAID_PHRASES.map(({ feature, pattern }) => ({ feature, pattern: sought(pattern) }))

export function saidPhrases(text: string): string[] {
  const found: string[] = []
  for (const { feature, pattern } of SOUGHT) if (pattern.test(text)) found.push(feature)
  return found
}
