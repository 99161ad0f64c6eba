/** Cues for what the product does, and for what it keeps. Data is rare on purpose: a verb of keeping, a form, a period. */
import { cuesFor, type Cue } from '../cue.ts'

export const FUNCTION_AND_DATA_CUES: readonly Cue[] = [
  ...cuesFor('functional', [
    [
      'action',
      1.6,
      'someone does something with data',
      `
      {modal} {action}; {modal} also|automatically|only|then|be {action}; able to {action}; ability to {action}; capability to {action}; allow~ ... to {action}; enable~ ... to {action}; let~ ... {action}; permit~ ... to {action};
      want|wants|need|needs|like ... to {action}; ^ {action}; option|choice to {action}; used to {action}; prompt~ ... to {action}; way to {action}; capable of _; allow|allows|support|supports for? {acting}`,
    ],
    [
      'action-passive',
      1.2,
      'something is done to data',
      '{modal} be {actioned}; {modal} be able to be {actioned}; is|are {actioned}; {modal} automatically be {actioned}; be automatically {actioned}',
    ],
    ['only-if', 2.5, 'a condition, not a permission', 'only if|when|after|once|while'],
    [
      'colour-code',
      2,
      'uses colour to tell data apart',
      'color|colour code|coded|coding|codes; highlight~ ... color|colour|red|green|yellow',
    ],
    [
      'provides',
      0.6,
      'provides something',
      '{modal} provide; {modal} have a|an|the; {modal} contain; {modal} include; provides; displays; shows; generates; sends; notifies; {modal} consist; {modal} support the',
    ],
    [
      'artefact',
      0.6,
      'names what is shown or made',
      'report; reports; list; summary; search results; search criteria; notification; notifications; chart; charts; details; statistics; history; reminder; reminders; dashboard; message; graph; table',
    ],
  ]),
  ...cuesFor('data', [
    [
      'retention',
      4.5,
      'how long data is kept',
      `
      retain~ ... # {period}; kept ... # {period}; keep ... for|at # {period}; stored|store ... for ... # {period}; archive~ ... # {period}; purge~ ... # {period}; deleted ... after # {period}; retention; purge~; retained ... until; erased after # {period}; archived ... after|until; old ... archived; retention period|periods; kept for|forever|at least`,
    ],
    [
      'stored',
      3.2,
      'what is stored',
      `
      {modal} store; ^ store|retain|archive|persist; {modal} persist; stores for|each|the|all|every; {modal} retain; {modal} be stored|persisted|retained|archived; {modal} archive; able to store|retain; is|are stored|persisted|archived in|on|with|as; {modal} be maintained in the database; data|information {modal} be kept`,
    ],
    [
      'record-contents',
      3.5,
      'what a record holds',
      `
      each|every|a|an|the _? _? {record} {modal}? contain|contains|include|includes|hold|holds|consist|consists|have|has; {record} {modal} contain|include|hold|consist|have; information|data {modal} include; {modal} include? mandatory|required fields;
      following fields|attributes|data; fields {modal}; data items|elements|fields|dictionary|model|schema; {record} {modal} hold; file|files|register|registers|record|records|entry|log|dossier {modal}? hold|holds|contain|contains|include|includes|list|lists the|its|their|a|an|all; register|file|database stores|keeps|holds`,
    ],
    [
      'schema',
      3,
      'how data is laid out',
      'schema of|for; schemas; data type|types; unique identifier|id|key; primary key; foreign key; mandatory|optional|required field|fields|attribute|attributes; in json|csv|xml|pdf|iso format; date format; field length; null values; metadata {modal}',
    ],
    [
      'format',
      2.5,
      'what form data takes',
      'in iso # format; in the? format; formatted as; encoded as|in utf; file format|formats {modal}; be in _ format; utf 8; decimal places; time zone|utc',
    ],
  ]),
]
