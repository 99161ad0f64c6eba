/**
 * Which wording of ours meets which expected function: made by hand for the shared sites.
 *
 * A function is met by a statement in which all patterns of one alternative are found;
 * a function without alternatives is met by nothing that we could say so far. Beside
 * stands what nobody listed and an analyst would still raise: kept apart, never counted
 * as met.
 */
export interface Alignment {
  /** By the function as it stands in the set: alternatives, each of patterns that must all be found. */
  readonly functions: Readonly<Record<string, readonly (readonly RegExp[])[]>>
}

const LOGIN = [[/\b(?:log|sign)(?:s|ged|ned)? ?in\b/i]]
const HELP = [[/\b(?:help|support)\b/i, /\b(?:contact|pages|questions|answers)\b/i]]
const PROFILE = [[/\bprofile\b/i, /\b(?:change|manage|edit|correct|update)\b/i]]
const SUBSCRIPTION = [[/\bsubscription\b/i, /\b(?:pay|plan|choose|cancel|invoices)\b/i]]
const API = [[/\bAPI\b|\bprogramming interface\b/i], [/\bintegrat/i, /\b(?:services|systems)\b/i]]
const REFINE = [[/\b(?:rewrite|refine|polish)\b/i]]

export const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  'Lyrebird health': {
    functions: {
      'Consult-recording automatically builds multiple note templates (SOAP, chief complaints, custom, etc.)':
        [[/\bgenerate\b/i, /\bnotes?\b/i]],
      'Patient-consent verification when recording starts': [[/\bconsent\b/i, /\brecord/i]],
      'Generate documents from physician dictation (notes, recommendations, certificates, letters) for review':
        [
          [/\bdictat/i, /\b(?:generate|documents?|letters?|notes?)\b/i],
          [/\bgenerate\b/i, /\b(?:letters?|certificates?)\b/i],
        ],
      'Historical consultation information management with editable retention period': [
        [
          /\b(?:earlier|history|historical|archive)\b/i,
          /\b(?:kept|keep|retention)\b/i,
          /\b(?:recordings?|notes?|consultations?)\b/i,
        ],
      ],
      'Search, sort and filter historical information': [
        [/\bsearch\b/i, /\b(?:filter|sort)\b/i, /\b(?:earlier|history|archive|kept|notes?)\b/i],
      ],
      'Customize general note-generation preferences': [
        [/\b(?:choose|customi[sz]e|set)\b/i, /\b(?:style|tone|length)\b/i, /\b(?:generated|notes?)\b/i],
      ],
      'Customize consultation note templates (community examples, sharing, archiving)': [
        [/\bcustomi[sz]e\b/i, /\btemplates?\b/i],
      ],
      'Customize dictation document templates (community examples, sharing, archiving)': [
        [/\bcustomi[sz]e\b/i, /\btemplates?\b/i, /\b(?:letters?|documents?|dictat\w+)\b/i],
      ],
      'Macros - powerful shortcuts for pre-populated sentences in notes and letters': [
        [/\b(?:macros?|shortcuts?|snippets?|text blocks?)\b/i],
      ],
      'Memorization - one-time spelling corrections remembered forever (Direct Dictate)': [
        [/\b(?:correct\w*|spell\w*|dictionary)\b/i, /\b(?:remember\w*|once|own)\b/i],
      ],
      'AI-powered rewriting to polish generated notes and letters': REFINE,
      'Organizational management features': [
        [/\b(?:organi[sz]ations?|teams?|members?)\b/i, /\b(?:manage|invite|roles?)\b/i],
      ],
      'Multilingual translation to match patient language needs': [
        [/\btranslat/i],
        [/\blanguage\b/i, /\b(?:result|notes?|letters?)\b/i],
      ],
      'Telemedicine compatibility for remote or phone consultations': [
        [/\b(?:remote|phone|video)\b/i, /\b(?:calls?|consultations?)\b/i],
      ],
      'Privacy protection': [[/\bprivacy\b/i, /\bprotect\b/i]],
      'Account login': LOGIN,
      'Account profile management': PROFILE,
      'Account preference management (retention settings, date format, auto-save, etc.)': [
        [/\b(?:preferences|settings)\b/i, /\b(?:change|manage)\b/i],
      ],
      'Account subscription management (payments, invoices)': SUBSCRIPTION,
      'Account security management (password changes, extra security steps)': [
        [/\bpassword\b/i, /\bchange\b/i],
        [/\btwo[ -]factors?\b/i],
      ],
      'Account integrations via API': API,
      'Help and support functions': HELP,
    },
  },
  'Notebook LM': {
    functions: {
      'User login authentication and management': LOGIN,
      'Add PDF, TXT, Markdown, and audio sources': [[/\b(?:add|upload)\b/i, /\b(?:PDF|files|audio)\b/i]],
      'Add website link sources': [[/\b(?:add|upload)\b/i, /\b(?:websites?|web links?|links?)\b/i]],
      'Add Google Docs sources': [[/\b(?:add|upload)\b/i, /\bGoogle Docs\b/i]],
      'Add Google Slides sources': [[/\b(?:add|upload)\b/i, /\bGoogle Slides\b/i]],
      'Add YouTube video sources': [[/\b(?:add|upload)\b/i, /\bYouTube\b/i]],
      'Paste plain text as a source': [[/\bpaste/i, /\btext\b/i]],
      'Delete or rename sources': [[/\b(?:rename|delete|remove)\b/i, /\bsources?\b|\bfile\b/i]],
      'Auto-summarize same-type source files': [[/\bsummari[sz]e\b/i]],
      'Auto-summarize mixed source types': [[/\bsummari[sz]e\b/i, /,.*\b(?:and|or)\b/i]],
      'Explore sources through topic search': [[/\bsearch\b/i, /\b(?:sources?|topics?|offered or kept)\b/i]],
      'Chat based on source files': [[/\bchat\b/i]],
      'Replies include direct links to original source content': [
        [/\b(?:citations?|excerpts?|links?)\b/i, /\b(?:clear|original|source|place)\b/i],
      ],
      'Click reply links to view the source': [
        [/\b(?:show|open|view|lead)\b/i, /\b(?:original|source)/i, /\b(?:excerpts?|place)\b/i],
      ],
      'Save chat content to notes': [[/\bsave\b/i, /\b(?:answers?|chats?|conversations?)\b/i, /\bnotes?\b/i]],
      'Generate a two-person dialogue video discussing the source content': [
        [/\b(?:audio|video)\b/i, /\b(?:discussions?|dialogues?|conversations?)\b/i],
      ],
      'Audio controls: change playback speed, download, or delete': [
        [/\bplayback speed\b/i],
        [/\bplay\b/i, /\bpause\b/i],
      ],
      'Create new notes': [[/\b(?:create|write|add)\b/i, /\bnotes?\b/i]],
      'Generate briefings, study guides, FAQs, and timelines from notes and sources': [
        [/\bgenerate\b/i, /\b(?:briefings?|study guides?|outlines?|key points|overviews|timelines?)\b/i],
      ],
      'Share notes': [[/\bshare\b/i, /\b(?:notes?|content|results?)\b/i]],
      'Generate mind maps from sources': [[/\bmind maps?\b/i]],
    },
  },
  'Image Prompt': {
    functions: {
      'Inspiration (gallery of image-creation examples)': [
        [/\bgallery\b/i, /\bexamples\b/i],
        [/\binspiration\b/i],
      ],
      'Tutorial blog': [[/\b(?:tutorials?|blog|guides)\b/i]],
      'Convert an image to a prompt': [[/\bimages?\b/i, /\binto\b/i, /\bprompts?\b/i]],
      'Batch convert images to prompts': [[/\b(?:batch|bulk|several inputs)\b/i]],
      'AI-powered image description': [[/\bdescri/i, /\b(?:images?|pictures?)\b/i]],
      'Transform simple text into detailed image prompts': [
        [/\b(?:text|ideas)\b/i, /\binto\b/i, /\bprompts?\b/i],
        [/\b(?:craft|create|write)\b/i, /\bprompts?\b/i],
      ],
      'AI edit and refine prompts': REFINE,
      'Translate prompts': [[/\btranslat/i]],
      'Generate images from text prompts': [[/\bgenerate\b/i, /\b(?:images?|visuals?|pictures?)\b/i]],
      'Convert text input into a video prompt': [[/\bvideo\b/i, /\btext\b/i]],
      'Select language for image descriptions': [
        [/\blanguage\b/i, /\b(?:select|choose)s?\b/i, /\b(?:results?|descriptions?)\b/i],
      ],
      'Select language for prompts': [
        [/\blanguage\b/i, /\b(?:select|choose)s?\b/i, /\b(?:results?|prompts?)\b/i],
      ],
      'Save and edit generated prompts and descriptions': [[/\bsave\b/i, /\b(?:edit|results?|work)\b/i]],
      'Upload an image to generate a video prompt': [[/\bupload/i, /\bvideo\b/i]],
      'Subscription content': SUBSCRIPTION,
      'Theme color customization': [[/\btheme\b/i, /\bcolou?r\b/i]],
      'System language switch': [[/\blanguage\b/i, /\binterface\b/i]],
      'Login verification': LOGIN,
      'Application programming interface (API)': API,
    },
  },
}

/** Not listed for these sites, and still what an analyst would raise with products of the kind. */
export const SENSIBLE: readonly RegExp[] = [
  /\bterms\b.*\bpersonal data\b/i,
  /\buploaded file is larger\b/i,
  /\bmodel suggests something\b/i,
  /\berasure\b/i,
  /\bexport notes\b/i,
  /\btutorials\b/i,
  /\bshow with each suggestion\b/i,
  /\bsave their work\b/i,
  /\bsubscription plan\b/i,
  /\bhelp pages\b/i,
  /\bupload pictures and download\b/i,
  /\bstart, pause and stop a recording\b/i,
  /\bstyle, tone, length and language\b/i,
  /\bprofile, account preferences\b/i,
]
