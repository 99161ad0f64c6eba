/** Many records at once, in and out. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const IMPORT: Trigger = {
  any: ['import', 'bulk upload', 'upload ~ csv/spreadsheet/excel', 'migrate ~ data/record'],
  unless: [
    'import duty',
    'import tax',
    'import licence',
    'import license',
    'import ~ goods',
    'import statement',
    'import module',
  ],
}

const EXPORT: Trigger = {
  any: ['export', 'download ~ report/list/data/csv/excel/pdf/spreadsheet'],
  unless: [
    'export ~ goods',
    'export country',
    'country of export',
    'export licence',
    'export license',
    'export control',
  ],
}

export const IMPORT_EXPORT_RULES: readonly InferenceRule[] = [
  {
    id: 'import-implies-row-errors',
    when: IMPORT,
    already: [
      'import ~ error/invalid/fail/reject/validation',
      'invalid/faulty/failed ~ row/record/line',
      'error ~ row/line',
    ],
    implied: {
      title: 'Faulty rows in an import',
      statement:
        'If a row of an import is faulty, then the system shall name the row, the field and the reason, and say which rows were taken.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'report',
      object: 'faulty rows of an import',
      condition: 'If a row of an import is faulty',
      priority: 'must',
      criteria: [
        'Given a file with some faulty rows, then each is listed with its row number, field and reason.',
        'Given an import that breaks off in the middle, then either all good rows are in or none, and the report says which.',
        'Given the corrected file, when it is imported again, then rows taken before do not appear twice.',
      ],
    },
    rationale: 'Files from elsewhere always hold a few bad rows; "import failed" helps nobody to find them.',
    source: 'common practice',
    confidence: 0.66,
    example: 'The office imports the list of pupils from Excel.',
    nearMiss: 'The form calculates the import duty for a parcel.',
  },
  {
    id: 'import-implies-preview',
    when: { any: IMPORT.any, unless: IMPORT.unless ?? [] },
    already: ['import ~ preview/dry', 'dry run', 'preview ~ import', 'undo ~ import'],
    implied: {
      title: 'Preview of an import',
      statement:
        'When a file is chosen for import, the system shall show what would be added, changed and left out before anything is stored.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'preview',
      object: 'import',
      condition: 'When a file is chosen for import',
      priority: 'should',
      criteria: [
        'Given a chosen file, when the preview is shown, then nothing has been stored yet.',
        'Given a preview that was confirmed, then what was stored equals what was shown.',
        'Given a preview that was cancelled, then the data is as before.',
      ],
    },
    rationale:
      'An import changes many records at once; the wrong column is seen in a preview and regretted afterwards.',
    source: 'ISO/IEC 25010:2011, user error protection',
    confidence: 0.5,
    example: 'Admins can import customers from a CSV file.',
    nearMiss: 'The import licence is shown on the label.',
  },
  {
    id: 'export-implies-permission',
    when: EXPORT,
    already: ['export ~ permission/role/right/only/authorized/authorised', 'permission/right/role ~ export'],
    implied: {
      title: 'Exports hold only what one may see',
      statement:
        'When a user exports data, the system shall include only what that user may see and record the export.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'limit',
      object: 'exports to what the user may see',
      condition: 'When a user exports data',
      priority: 'must',
      criteria: [
        'Given a user who may see some of the records, when they export all, then the file holds those and no others.',
        'Given an export, then who made it, when, and of what can be found later.',
        'Given a link to an exported file, when somebody else opens it, then it is refused.',
      ],
    },
    rationale:
      'An export takes data out of every protection it had; it is the shortest way past a permission.',
    source: 'OWASP ASVS 4.0.3, 4.1.3 and 4.2.1',
    confidence: 0.58,
    example: 'Managers export the list of claims to Excel.',
    nearMiss: 'The firm needs an export licence for the goods.',
  },
  {
    id: 'export-implies-size-and-emptiness',
    when: { any: EXPORT.any, unless: EXPORT.unless ?? [] },
    already: ['export ~ empty/large/background/progress', 'large/empty ~ export'],
    implied: {
      title: 'Empty and very large exports',
      statement:
        'If an export is empty or takes longer than the user can wait, then the system shall say so and deliver the file when it is ready.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'deliver',
      object: 'empty and very large exports',
      condition: 'If an export is empty or takes longer than the user can wait',
      priority: 'could',
      criteria: [
        'Given a selection without records, when it is exported, then the user is told that there is nothing to export.',
        'Given a large export, then the user can go on working and is informed when the file is ready.',
        'Given text with separators, quotes and foreign letters, when the file is opened elsewhere, then it reads as in the system.',
      ],
    },
    rationale:
      'The first real export is bigger than any test, and the browser gives up before the server does.',
    source: 'RFC 4180 (CSV)',
    confidence: 0.4,
    example: 'The system shall export all bookings as CSV.',
    nearMiss: 'The country of export is printed on the form.',
  },
]
