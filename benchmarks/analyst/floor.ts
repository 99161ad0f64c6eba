/**
 * The floor: what a handful of regular expressions reach.
 * It is measured in the same run as the analyst, so the two can be compared; never make it clever.
 */
import type { Analysis, AnalyzeInput } from '@parley/analyst'
import type { Finding, IssueType, Quality } from '@parley/domain'
import type { Subject } from './subject.ts'

const MODAL = /\b(?:shall|must|should|will|can|needs? to|ha(?:s|ve) to|want|would like)\b/i
const STORY =
  /^as an? (?<persona>.+?),? i (?:want|would like|need|can|am able)(?: to)?(?: be able to)? (?<rest>.+?)(?:,? so that (?<benefit>.+?))?\.?$/i
const PASSIVE =
  /\b(?:be|is|are|was|were|been|being)\s+(?:\w+ly\s+|not\s+|also\s+)?(?:\w+ed|done|made|sent|set|shown|known|given|taken|built|written|kept|held|found|run|chosen|seen|met|put)\b/i
const CONDITIONAL =
  /\b(?:if|when|whenever|unless|because|since|in case|provided that|once|until|due to|as a result|therefore|while|where|in order to|so that|after|before|upon)\b/i
const PRONOUN =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|this|these|those|that|we|us|our|you|your|i|my|me|itself|themselves|which|one)\b/gi

/** The first that matches names the quality. */
const QUALITIES: readonly (readonly [Quality, RegExp])[] = [
  ['security', /\b(?:secur\w+|password\w*|encrypt\w*|authenti\w+|authori\w+|access rights?)\b/i],
  ['performance', /\b(?:seconds?|minutes?|response time|fast|performance)\b/i],
  ['usability', /\b(?:easy|easily|intuitive|user.friendly|usab\w+|training)\b/i],
  ['availability', /\b(?:available|availability|uptime|24\/7)\b/i],
  ['scalability', /\b(?:simultaneous|concurrent|scal\w+)\b/i],
  ['look-and-feel', /\b(?:colou?rs?|look and feel|appearance|logo)\b/i],
  ['legal', /\b(?:compl(?:y|ies|iance)|regulations?|laws?|legal)\b/i],
  ['operational', /\b(?:interface with|operating systems?|browsers?|servers?|environment)\b/i],
  ['fault-tolerance', /\b(?:failures?|recover\w*|robust|offline)\b/i],
  ['maintainability', /\b(?:maintain\w*|maintenance|upgrades?)\b/i],
  ['portability', /\b(?:portab\w+|platforms?)\b/i],
]

const WORDS: readonly (readonly [string, IssueType, RegExp])[] = [
  [
    'INCOSE-R7',
    'subjective_language',
    /\b(?:easy|easily|user.friendly|appropriate|adequate|good|efficient|simple|flexible)\b/gi,
  ],
  [
    'INCOSE-R7',
    'ambiguous_adjective_adverb',
    /\b(?:timely|several|some|many|most|various|significant|minimal|sufficient|usually|relevant)\b/gi,
  ],
  ['INCOSE-R8', 'non_verifiable', /\b(?:as (?:much|far|soon) as possible|possible|support|if necessary)\b/gi],
  ['PARLEY-SUPERLATIVE', 'superlative', /\b(?:best|most|least|highest|lowest|maximum|minimum)\b/gi],
  ['PARLEY-COMPARATIVE', 'comparative', /\b(?:better|more|less|higher|lower|faster|greater) than\b/gi],
  ['INCOSE-R16', 'negative', /\b(?:not|no|never|cannot|none)\b/gi],
  ['INCOSE-R24', 'vague_pronoun', /\b(?:it|they|this|that|these|those|which|we)\b/gi],
  ['PARLEY-UNCERTAIN', 'uncertain_verb', /\b(?:should|may|might|can|could|would)\b/gi],
  ['INCOSE-R26', 'universal', /\b(?:all|always|every|never)\b/gi],
  ['INCOSE-R10', 'structure', /\b(?:be able to|be capable of)\b/gi],
  ['INCOSE-R17', 'punctuation', /\w\/\w/g],
  ['INCOSE-R19', 'compound', /\b(?:and|or)\b/gi],
]

export const floor: Subject = {
  name: 'floor',
  analyze: readByRegex,
  relevantTurns: (turns) => turns.map((turn) => MODAL.test(turn.text)),
  extract: (text) => text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== ''),
}

function readByRegex({ id, text }: AnalyzeInput): Analysis {
  const story = STORY.exec(text)?.groups
  const quality = QUALITIES.find(([, words]) => words.test(text))?.[0] ?? null
  return {
    id,
    requirement: MODAL.test(text) || story !== undefined,
    confidence: 0.5,
    unsure: true,
    type: quality === null ? 'functional' : quality === 'security' ? 'security' : 'non-functional',
    quality,
    pattern: story ? 'story' : 'none',
    actor: null,
    action: story?.['rest']?.split(' ')[0] ?? null,
    object: null,
    condition: null,
    conditional: CONDITIONAL.test(text),
    passive: PASSIVE.test(text),
    persona: story?.['persona'] ?? null,
    benefit: story?.['benefit'] ?? null,
    entities:
      story?.['rest']
        ?.replace(/^\S+\s+(?:an?|the|my)?\s*/i, '')
        .split(/\s+(?:of|in|for|by|and|on|from|to|with)\s+/i) ?? [],
    issues: [
      ...WORDS.flatMap((row) => findWords(text, ...row)),
      ...findWords(text, 'PARLEY-PRONOUN', 'ambiguous_pronoun', PRONOUN),
    ],
  }
}

function findWords(text: string, rule: string, issueType: IssueType, words: RegExp): Finding[] {
  return [...text.matchAll(words)].map((match) => ({
    rule,
    issue_type: issueType,
    severity: 'info',
    start: match.index,
    end: match.index + match[0].length,
    message: rule,
    suggestion: null,
  }))
}
