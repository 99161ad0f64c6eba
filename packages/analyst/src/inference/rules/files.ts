/** Files that come in and go out: uploads, scans, imports, exports, pictures. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const UPLOAD: Trigger = {
  any: [
    'upload',
    'attach ~ file/photo/document/receipt/image/picture/pdf',
    'drag ~ drop ~ file/document',
    'file attachment',
  ],
  unless: [
    'upload speed',

    'upload ~ firmware',
  ],
}

export const FILE_RULES: readonly InferenceRule[] = [
  {
    id: 'upload-implies-limits',
    when: UPLOAD,
    already: [
      'file size',
      'maximum/max ~ size/mb/file',
      'size limit',
      'mb',
      'megabyte',
      'gb',
      'allowed/supported/accepted ~ format/type',
      'file type/format',
    ],
    implied: {
      title: 'Limits on uploaded files',
      statement:
        'If an uploaded file is larger than the agreed size or not of an agreed type, then the system shall refuse it and name the limit.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'refuse',
      object: 'files beyond the limits',
      condition: 'If an uploaded file is larger than the agreed size or not of an agreed type',
      priority: 'must',
      criteria: [
        'Given a file above the agreed size, when it is uploaded, then it is refused with the limit in the message and nothing is kept of it.',
        'Given a file whose content is not what its name says, when it is uploaded, then it is refused.',
        'Given a file that was refused, then everything else that was entered is still there.',
      ],
    },
    rationale:
      'Somebody will upload a film; without a limit it fills the disk, and without a type check it may be a program.',
    source: 'OWASP ASVS 4.0.3, 12.1.1 and 12.2.1',
    confidence: 0.7,
    example: 'Employees upload receipts as a photo.',
    nearMiss: 'The provider promises a high upload speed.',
  },
  {
    id: 'upload-implies-malware-scan',
    when: { any: UPLOAD.any, unless: UPLOAD.unless ?? [] },
    already: ['virus', 'malware', 'antivirus', 'scan ~ upload/file/attachment'],
    implied: {
      title: 'Malware check of uploaded files',
      statement: 'When a file is uploaded, the system shall check it for malware before anybody can open it.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'check',
      object: 'uploaded files for malware',
      condition: 'When a file is uploaded',
      priority: 'should',
      criteria: [
        'Given the standard test file of virus scanners, when it is uploaded, then it is refused, recorded, and nobody can open it.',
        'While a file is being checked, it is shown as being checked and cannot be opened by others.',
        'Given a scanner that does not answer, then files wait rather than pass unchecked.',
      ],
    },
    rationale: 'What one person uploads another one opens, often with more rights.',
    source: 'OWASP ASVS 4.0.3, 12.4.2',
    confidence: 0.58,
    example: 'Applicants can attach documents to their form.',
    nearMiss: 'They do not upload anything.',
  },
  {
    id: 'upload-implies-removal',
    when: {
      any: ['upload', 'add/attach ~ file/document/photo/image/source/attachment'],
      unless: UPLOAD.unless ?? [],
    },
    already: [
      'remove/delete/replace ~ file/upload/document/photo/image/receipt/attachment/source',
      'file/upload/document/photo/image/attachment ~ remove/delete/replace',
    ],
    implied: {
      title: 'Replacing and removing an uploaded file',
      statement:
        'The system shall let the person who uploaded a file rename, replace or remove it for as long as nothing depends on it.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'remove',
      object: 'uploaded file',
      condition: null,
      priority: 'should',
      criteria: [
        'Given an uploaded file that nothing depends on yet, when its owner removes it, then it cannot be opened any more by anybody.',
        'Given a file that a decision already rests on, when somebody tries to remove it, then it is refused with the reason.',
        'Given a replaced file, then everybody sees the new one from then on.',
      ],
    },
    rationale: 'The wrong file gets picked; people need to take it back before somebody relies on it.',
    source: 'ISO/IEC 25010:2011, user error protection',
    confidence: 0.56,
    example: 'You add documents as sources to a notebook.',
    nearMiss: 'A chef adds salt to the dish.',
  },
  {
    id: 'ocr-implies-correction',
    when: {
      any: [
        'ocr',
        'scan ~ receipt/document/invoice',
        'extract ~ from ~ photo/scan/image/picture/pdf/receipt/invoice',
        'text recognition',
        'auto-fill',
        'autofill',
      ],
      unless: ['scan ~ barcode', 'scan ~ virus/malware', 'browser autofill', 'scan ~ qr'],
    },
    already: [
      'correct/edit/check/confirm/review ~ extracted/recognized/recognised/field/value/result',
      'manual ~ correction/entry',
      'by hand',
      'ocr ~ correct/edit/confirm/review',
    ],
    implied: {
      title: 'Correcting what was read from a document',
      statement:
        'When values have been read from a document, the system shall show them beside the document and let the user correct each before it counts.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'correct',
      object: 'values read from a document',
      condition: 'When values have been read from a document',
      priority: 'must',
      criteria: [
        'Given a value that was read wrongly, when the user corrects it, then the corrected value counts and the document stays as it is.',
        'Given a document that cannot be read, then the user can enter everything by hand.',
        'Values that the reader was not sure of are marked.',
      ],
    },
    rationale:
      'Reading documents by machine goes wrong on crumpled paper, and then a wrong amount gets paid.',
    source: 'common practice',
    confidence: 0.68,
    example: 'OCR fills in the merchant, date and amount.',
    nearMiss: 'The clerk can scan the barcode of a parcel.',
  },
  {
    id: 'images-imply-text-alternative',
    when: {
      any: [
        'image gallery',
        'upload/add ~ image/photo/picture ~ article/page/post/product',
        'product photo/image/picture',
        'article/page/post ~ image/photo/picture',
        'publish ~ image/photo/picture',
      ],
    },
    already: ['alt text', 'alternative text', 'text alternative', 'alt-text', 'caption', 'wcag'],
    implied: {
      title: 'Text alternatives for pictures',
      statement:
        'When a picture is published, the system shall ask for a text that says what it shows and offer that text to screen readers.',
      type: 'non-functional',
      quality: 'usability',
      actor: 'System',
      action: 'ask for',
      object: 'text alternatives',
      condition: 'When a picture is published',
      priority: 'should',
      criteria: [
        'Given a published picture with a text, when a screen reader reaches it, then it reads that text.',
        'Given a picture that only decorates, when it is marked so, then screen readers pass over it.',
        'Given a picture without a text, when it is published, then the author is told.',
      ],
    },
    rationale:
      'People who cannot see a picture get nothing from it unless somebody wrote down what it shows.',
    source: 'WCAG 2.2, 1.1.1',
    confidence: 0.45,
    example: 'Editors can publish a photo with each story.',
    nearMiss: 'The radiologist opens the image of the lung.',
  },
  {
    id: 'video-implies-captions',
    when: {
      any: ['publish/upload/show/watch/stream/embed/play ~ video', 'video ~ lesson/course/tutorial'],
      unless: ['video call', 'video conference', 'video surveillance', 'video camera'],
    },
    already: ['caption', 'subtitle', 'transcript'],
    implied: {
      title: 'Captions for videos',
      statement: 'Where a video with speech is offered, the system shall offer captions for it.',
      type: 'non-functional',
      quality: 'usability',
      actor: 'System',
      action: 'offer',
      object: 'captions',
      condition: 'Where a video with speech is offered',
      priority: 'should',
      criteria: [
        'Given a video with speech, when captions are turned on, then all speech and every sound that matters can be read.',
        'The player can be used with the keyboard alone.',
        'Given captions with a mistake, then an editor can correct them without uploading the video again.',
      ],
    },
    rationale: 'Some people cannot hear, and many watch without sound.',
    source: 'WCAG 2.2, 1.2.2',
    confidence: 0.42,
    example: 'Students watch a video for each lesson.',
    nearMiss: 'Doctors start a video call with the patient.',
  },
]
