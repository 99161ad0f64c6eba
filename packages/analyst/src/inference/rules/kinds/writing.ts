/** Products that help with writing and with other languages. */
import { usualFor, type Kind } from './usual.ts'

const WRITING: Kind = {
  when: {
    any: [
      'writing ~ assistant/tool/app',
      'grammar ~ checker/tool',
      'check ~ grammar/spelling',
      'proofread',
      'paraphrase',
      'write ~ essay/article/blog/copy',
      'copywriting',
      'translation ~ tool/service/app',
      'translator',
      'translate ~ text/document/language',
    ],
    unless: ['translator of the court'],
  },
  example: 'The system shall serve as a writing assistant.',
  nearMiss: 'The author shall write an article for the journal.',
}
const TRANSLATING: Kind = {
  when: {
    any: [
      'translation ~ tool/service/app/website',
      'translator',
      'translate ~ text/document/language/speech/website',
      'dictionary ~ app/website',
    ],
    unless: ['court'],
  },
  example: 'The system shall serve as a translation service.',
  nearMiss: 'The court appoints an interpreter and a translator.',
}

export const WRITING_RULES = [
  ...usualFor(WRITING, [
    {
      id: 'writing-implies-suggestions',
      concept: 'refining',
      title: 'Accepting and refusing suggestions',
      actor: 'User',
      does: 'accept, ignore or undo each suggestion and see the reason for it',
      action: 'accept or ignore',
      object: 'suggestions',
      already: ['accept ~ suggestion', 'ignore ~ suggestion'],
      criteria: [
        'Given an accepted suggestion, when it is undone, then the text is as before.',
        'Given an ignored suggestion, then it is not made again in this text.',
        'Given a suggestion, then the reason for it can be read.',
      ],
      because: 'The text is its author’s; what is not meant as a mistake must stay.',
      confidence: 0.52,
    },
    {
      id: 'writing-implies-own-words',
      title: 'Own dictionary and style',
      actor: 'User',
      does: 'add names and terms to a dictionary of their own and set the style to be checked for',
      action: 'add',
      object: 'terms and style',
      already: ['dictionary', 'glossary', 'style guide', 'term base'],
      criteria: [
        'Given a word in the own dictionary, then it is not marked any more.',
        'Given a team, then its dictionary holds for all its members.',
        'Given a style that was chosen, then only what breaks it is marked.',
      ],
      because: 'Every trade has words that no dictionary knows.',
      confidence: 0.42,
    },
    {
      id: 'writing-implies-documents',
      title: 'Documents in and out',
      actor: 'User',
      does: 'paste text or upload a document, and copy or download the corrected or translated one with its formatting',
      action: 'upload',
      object: 'document',
      already: ['upload ~ document', 'paste'],
      criteria: [
        'Given an uploaded document, when it comes back, then headings, tables and pictures are where they were.',
        'Given a pasted text, then it can be worked on at once.',
        'Given a document beyond the limit, then the limit is named.',
      ],
      because: 'Texts live in documents, and nobody wants to format them twice.',
      confidence: 0.5,
    },
  ]),
  ...usualFor(TRANSLATING, [
    {
      id: 'translating-implies-language-pair',
      title: 'From which language into which',
      actor: 'User',
      does: 'choose source and target language, or have the source language detected, and swap the two',
      action: 'choose',
      object: 'source and target language',
      already: ['source language', 'target language', 'detect ~ language'],
      criteria: [
        'Given a text in a supported language, then the language is detected and can be corrected.',
        'Given two languages that were swapped, then the translation becomes the text.',
        'Given languages used before, then they are offered first.',
      ],
      because: 'Every translation begins with these two choices.',
      confidence: 0.57,
    },
    {
      id: 'translating-implies-alternatives',
      title: 'Alternatives, pronunciation and saved translations',
      actor: 'User',
      does: 'see alternative translations, listen to the pronunciation, copy the result, and save translations',
      action: 'see',
      object: 'alternative translations',
      already: ['alternative', 'pronunciation', 'save ~ translation', 'history of translation'],
      criteria: [
        'Given a word, when it is clicked, then other translations of it are offered.',
        'Given a text, when it is listened to, then it is spoken in its language.',
        'Given a saved translation, then it is found on every device.',
      ],
      because: 'One word has many translations, and the reader has to be able to say it.',
      confidence: 0.5,
    },
  ]),
]
