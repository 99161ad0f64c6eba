/** Reports made by hand, for tests of how a report is shown. */
import type {
  ExtractionReport,
  InputFile,
  LintFinding,
  LintReport,
  RequirementView,
} from '@parley/application'
import { messageId, requirementId, type Evidence } from '@parley/domain'

const START = '2025-05-12T09:00:00.000Z'

export const aFile = (text: string, name = 'talk.txt'): InputFile => ({ name, text, format: 'text' })

/** The first place of these words in the file. */
export function evidenceIn(file: InputFile, quote: string): Evidence {
  const start = file.text.indexOf(quote)
  if (start === -1) throw new Error(`“${quote}” does not stand in ${file.name}`)
  return { message_id: messageId('msg_1'), start, end: start + quote.length, quote }
}

export function aRequirementView(number: number, overrides: Partial<RequirementView> = {}): RequirementView {
  const inferred = overrides.inferred ?? false
  return {
    id: requirementId(number, inferred),
    title: 'Return a bike without staff',
    statement: 'The system shall let riders return a bike by scanning the code on its frame.',
    type: 'functional',
    quality: null,
    actor: 'rider',
    action: 'return',
    object: 'a bike',
    condition: null,
    acceptance_criteria: [{ text: 'A scanned bike is returned.', origin: 'suggested' }],
    priority: 'must',
    priority_label: null,
    confidence: 0.93,
    inferred,
    rationale: 'It was said with “must”.',
    produced_by: { engine: 'parley-analyst', version: '1', rule: null, model: null, prompt_hash: null },
    source_refs: [messageId('msg_1')],
    evidence: [],
    links: [],
    status: 'proposed',
    revision: 1,
    created_at: START,
    updated_at: START,
    ...overrides,
  }
}

export function aReport(file: InputFile, overrides: Partial<ExtractionReport> = {}): ExtractionReport {
  const { name, text } = file
  return {
    source: {
      name,
      genre: 'talk',
      participants: ['Amira', 'Jonas'],
      files: [
        {
          message_id: messageId('msg_1'),
          name,
          format: 'text',
          characters: text.length,
          sha256: '0'.repeat(64),
        },
      ],
    },
    requirements: [],
    issues: [],
    questions: [],
    coverage: { sentences: 0, accounted: 0, unheard: [] },
    ...overrides,
  }
}

export function aLintFinding(overrides: Partial<LintFinding> = {}): LintFinding {
  return {
    rule: 'INCOSE-R7',
    issue_type: 'ambiguous_adjective_adverb',
    severity: 'warning',
    start: 18,
    end: 22,
    line: 1,
    column: 19,
    end_line: 1,
    end_column: 23,
    quote: 'fast',
    message: '“fast” is ambiguous: nobody can test it.',
    suggestion: 'Say within how many seconds.',
    ...overrides,
  }
}

export function aLintReport(overrides: Partial<LintReport> = {}): LintReport {
  const text = 'The desk shall be fast.'
  return {
    file: 'spec.md',
    statements: [{ text, start: 0, end: text.length, line: 1, confidence: 0.9 }],
    findings: [aLintFinding()],
    ...overrides,
  }
}
