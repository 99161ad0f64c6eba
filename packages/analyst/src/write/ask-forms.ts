/**
 * The ways people ask for something without saying "shall", taken off so that
 * what remains is the thing itself or the clause that says it.
 *
 * Each form is a pattern at the start of what was said and says what follows it:
 * a thing ("a dark mode"), a deed ("see who changed what"), a clause ("the app
 * could tell me …"), or something that must not go on.
 */
export type Follows = 'thing' | 'deed' | 'clause' | 'bad-deed' | 'use'

export interface AskForm {
  readonly id: string
  readonly pattern: RegExp
  readonly follows: Follows
}

const LEAD = String.raw`^\W*(?:(?:and|but|so|then|also|okay|ok|yeah|yes|no|well|plus|or|because|oh|hey|hi|uh|um|right|great|sure|agreed|exactly|thanks|indeed|alright|now|first|second|secondly|finally|honestly|actually|basically|ideally|i mean|you know|i think|i believe|i guess|i feel|in general|at least|in addition|additionally|to be honest|for me|for us|from my side|one more thing|another thing)\b[\s,:;.–—-]*)*`
const SOFTLY = String.raw`(?:(?:really|also|just|definitely|still|desperately|absolutely|probably|all|do|only|then|even|especially|mostly)\s+)*`
/** Whose wish it is; not the middle of a sentence that orders or supposes something itself. */
const BEFORE = String.raw`(?:(?!\b(?:shall|must|should|will|can|may|could|would|if|when|where|while|that|which|ensure|until)\b).){0,60}?`
const form = (id: string, follows: Follows, body: string): AskForm => ({
  id,
  follows,
  pattern: new RegExp(LEAD + body, 'i'),
})

export const ASK_FORMS: readonly AskForm[] = [
  form(
    'way-to',
    'deed',
    String.raw`(?:(?:i|we)\s+(?:just |really )?wish\s+)?there\s+(?:was|were|is|would be|should be|could be)\s+(?:an?|some)\s+(?:\w+\s+)?(?:way|option|button|possibility|means)\s+(?:for (?:us|me|users) )?to\s+`,
  ),
  form(
    'what-we-need-to',
    'deed',
    String.raw`(?:what|all|the (?:main |only |one )?thing)\s+(?:i|we|they|users?|people|customers?)\s+${SOFTLY}(?:need|want|miss|would like|['’]d like)(?: (?:from )?(?:the|this|our|your|an?) (?:\w+ )?(?:system|app|application|tool|platform|software|product|portal))?(?: to (?:have|do|see))?,?\s+(?:most\s+)?is\s+to\s+(?:be able to\s+|have (?:the|an?) (?:ability|option|possibility|way) (?:to|of)\s+)?`,
  ),
  form(
    'what-we-need',
    'thing',
    String.raw`(?:what|all|the (?:main |only |one )?thing)\s+(?:i|we|they|users?|people|customers?)\s+${SOFTLY}(?:need|want|miss|would like|['’]d like)(?: to have)?\s+(?:most\s+)?is\s+(?:(?:basically|really|actually|just|mostly|simply)\s+)?`,
  ),
  form(
    'it-annoys',
    'clause',
    String.raw`(?:it|what)\s+(?:really\s+)?(?:drives me (?:mad|nuts|crazy)|bugs me|annoys (?:me|us)|bothers (?:me|us)|frustrates (?:me|us)|is (?:really )?(?:annoying|frustrating))\s*(?:is\s+)?that\s+`,
  ),
  form(
    'stars-if',
    'clause',
    String.raw`(?:it |this |i )?(?:would|['’]?d)\s+(?:\w+\s+){0,4}?(?:stars?|perfect|better|great|nice|good|useful|awesome)\b[^.?!]{0,20}?\s+if\s+(?=(?:i|we|it|you|they|the|there)\b)`,
  ),
  form(
    'would-be-good-if',
    'clause',
    String.raw`(?:it|that|this)?(?:\s*(?:would|might|could|'d|’d)(?: also)? be)\s+(?:\w+\s+)?(?:good|great|nice|helpful|useful|cool|amazing|awesome|ideal|perfect|better|handy|fantastic|lovely|brilliant|best)(?: thing)?\s+if\s+`,
  ),
  form(
    'would-be-good-to-have',
    'thing',
    String.raw`(?:it|that|this)?(?:\s*(?:would|might|could|'d|’d)(?: also)? be)\s+(?:\w+\s+)?(?:good|great|nice|helpful|useful|cool|amazing|awesome|ideal|perfect|better|handy|fantastic|lovely)\s+to\s+(?:also\s+)?(?:have|get)\s+`,
  ),
  form(
    'would-be-good-to',
    'deed',
    String.raw`(?:it|that|this)?(?:\s*(?:would|might|could|'d|’d)(?: also)? be)\s+(?:\w+\s+)?(?:good|great|nice|helpful|useful|cool|amazing|awesome|ideal|perfect|better|handy|fantastic|lovely)\s+to\s+(?:be able to\s+)?(?:also\s+)?`,
  ),
  form(
    'wish',
    'clause',
    String.raw`(?:i|we)?\s*${SOFTLY}(?:wish|hope)(?:ed)?\s+(?:that\s+)?(?=(?:i|we|it|the|there|they|you|users?|this|my|our)\b)`,
  ),
  form(
    'what-if',
    'clause',
    String.raw`(?:what if\s+|(?:suppose|imagine)\s+(?:that\s+)?(?=(?:i|we|you|users?|it|they)\b))`,
  ),
  form(
    'idea-of-a-thing',
    'thing',
    String.raw`(?:(?:we|i)(?:['’]ve| have) been thinking,?(?: [\w ]{2,30},)?\s+)?(?:(?:maybe|perhaps)\s+)?we\s+(?:could|might)\s+(?:(?:maybe|just|also|simply|even)\s+)*(?:put|add|build|implement|introduce|include|have|create)\s+(?=(?:an?|the|some|more|another)\b)`,
  ),
  form(
    'how-about',
    'thing',
    String.raw`(?:how about|what about)\s+(?:(?:adding|having|including|building)\s+)?`,
  ),
  form(
    'go-with',
    'use',
    String.raw`(?:let['’]?s|we(?:['’]ll| will| should| can| are going to)?|i(?:['’]d)?(?: say| suggest| vote)?(?: we)?|we(?:['’]ve| have)? (?:agreed|decided) (?:to|on)?)\s*(?:go(?:ing)? (?:ahead )?with|settle on|pick|stick (?:with|to))\s+`,
  ),
  form(
    'decided-that',
    'clause',
    String.raw`(?:we(?:['’]ve| have)?|it (?:was|has been|is)|the (?:team|group) (?:has )?)\s*(?:agreed|decided|concluded|settled)(?: on)?[,:]?\s+that\s+`,
  ),
  form(
    'decided-to',
    'deed',
    String.raw`(?:we(?:['’]ve| have)?|the (?:team|group) (?:has )?)\s*(?:agreed|decided)\s+to\s+`,
  ),
  form(
    'decision-label',
    'clause',
    String.raw`(?:decision|decided|agreed|resolved|requirement|req|need|note to self|ask|request|feature request|suggestion|idea|proposal|wish)\s*:\s*`,
  ),
  form(
    'keep-asking-for',
    'thing',
    String.raw`${BEFORE}\b(?:keeps?|kept|are|is|were|have been|has been|always)\s+(?:asking|begging|screaming|requesting)\s+(?:us |me )?for\s+`,
  ),
  form(
    'keep-asking-to',
    'deed',
    String.raw`${BEFORE}\b(?:keeps?|kept|are|is|were|have been|has been)\s+asking\s+(?:us |me )?to\s+`,
  ),
  form('asked-for', 'thing', String.raw`${BEFORE}\b(?:asked|ask|asks)\s+(?:us |me )?for\s+`),
  form(
    'requested',
    'thing',
    String.raw`${BEFORE}\b(?:(?:have |has )?requested|are requesting|is requesting|request|demand(?:s|ed)?|are looking for|is looking for|am looking for|['’]m looking for|insists? on)\s+(?=(?:an?|the|that|some|more|better|all|full|real|support|integration|\w+ing)\b)`,
  ),
  form(
    'no-way-to',
    'deed',
    String.raw`${BEFORE}\b(?:there(?:['’]s| is| was)|i see|we have|has|have)\s+(?:currently |still |just )?no (?:easy |good |simple |real )?(?:way|option|possibility|means)\s+(?:for (?:us|me|them|users?) )?(?:to|of)\s+`,
  ),
  form(
    'there-should-be',
    'thing',
    String.raw`there\s+(?:should|must|shall|has to|needs to|need to|will|could|ought to)\s+(?:also\s+)?(?:be|exist)\s+`,
  ),
  form(
    'suggest-thing',
    'thing',
    String.raw`i(?:['’]m| am|['’]d| would)?\s*(?:like to )?(?:proposing|propose|suggesting|suggest|recommending|recommend)\s+(?:(?:that )?we (?:add|build|have|include|use)\s+|adding\s+|building\s+|having\s+)?(?=(?:an?|the|some|\w+))`,
  ),
  form(
    'make-sure',
    'clause',
    String.raw`(?:we|you|it|please|pls|let['’]?s|just)?\s*(?:(?:must|should|need to|have to|needs to|has to|want to|would like to|['’]d like to|can|could)\s+)?(?:also\s+)?(?:please\s+)?(?:make sure|ensure|be sure|guarantee|see to it)\s+(?:that\s+)?(?=(?:it|the|all|every|each|no|users?|we|they|there|this|these|any|only|data|our|\w+ (?:is|are|can|does|do|has|have|must|should|will|gets?))\b)`,
  ),
  form(
    'important-that',
    'clause',
    String.raw`(?:it(?:['’]s| is)|what(?:['’]s| is))\s+(?:\w+\s+)?(?:important|crucial|essential|critical|vital|key|necessary|mandatory|required)\s+(?:for (?:us|me) )?that\s+`,
  ),
  form(
    'important-to',
    'deed',
    String.raw`(?:it(?:['’]s| is))\s+(?:\w+\s+)?(?:important|crucial|essential|critical|vital|necessary)\s+(?:for (?:us|me) )?to\s+(?:be able to\s+)?`,
  ),
  form(
    'mentioned-that',
    'clause',
    String.raw`(?:it (?:was|is|has been)|(?:he|she|they|you|we|somebody|the \w+)(?: also)?)\s+(?:also )?(?:mentioned|said|noted|pointed out|told us|stated|written)\b[^.]{0,24}?\bthat\s+`,
  ),
  form('we-keep', 'bad-deed', String.raw`(?:we|i|they|people|users?|customers?)\s+keep\s+(?=\w+ing\b)`),
  form(
    'lets',
    'deed',
    String.raw`(?:let['’]s|let us)\s+(?:also\s+|just\s+)?(?!(?:go|talk|move|start|see|say|leave|keep in|wait|begin|discuss|meet|schedule|hear|look|wrap|recap|get back|define that|explore)\b)`,
  ),
]
