/** Finding things: searches and lists, with nothing in them and with too much. */
import type { InferenceRule, Trigger } from '../inference-rule.ts'

const SEARCH: Trigger = {
  any: ['search', 'find ~ by name/number/keyword/title/date', 'look up ~ by', 'full-text'],
  unless: ['search warrant', 'job search', 'research', 'search engine', 'search committee'],
}

export const SEARCH_RULES: readonly InferenceRule[] = [
  {
    id: 'search-implies-no-result',
    when: SEARCH,
    already: [
      'no result',
      'nothing found',
      'no match',
      'zero result',
      'empty result',
      'without result',
      'did you mean',
    ],
    implied: {
      title: 'Search without a result',
      statement:
        'If a search finds nothing, then the system shall say so, repeat what was searched for, and offer a way to widen it.',
      type: 'functional',
      quality: null,
      actor: 'System',
      action: 'say',
      object: 'that nothing was found',
      condition: 'If a search finds nothing',
      priority: 'should',
      criteria: [
        'Given words that occur nowhere, when they are searched for, then the answer repeats them and says that nothing was found.',
        'Given active filters, then the answer offers to take them off.',
        'Given a search that failed, then the message differs from that of a search without a result.',
      ],
    },
    rationale: 'An empty page leaves people guessing whether nothing exists or something broke.',
    source: 'ISO/IEC 25010:2011, operability',
    confidence: 0.62,
    example: 'Users should be able to search for products.',
    nearMiss: 'The board set up a search committee.',
  },
  {
    id: 'search-implies-many-results',
    when: { any: SEARCH.any, unless: SEARCH.unless ?? [] },
    already: [
      'paging',
      'page ~ result',
      'pagination',
      'sort',
      'infinite scroll',
      'result ~ order/rank/page',
      'filter',
    ],
    implied: {
      title: 'Many search results',
      statement:
        'When a search finds more than fits a page, the system shall show how many there are, in a stated order, and let the user narrow and page through them.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'page through',
      object: 'search results',
      condition: 'When a search finds more than fits a page',
      priority: 'should',
      criteria: [
        'Given more results than fit a page, when the user pages through, then each result appears exactly once.',
        'The number of results and the order they are in can be read on the page.',
        'Given a result that was opened, when the user goes back, then they are at the same place.',
      ],
    },
    rationale: 'With real data a search finds hundreds; without order and pages, they are as good as none.',
    source: 'common practice',
    confidence: 0.55,
    example: 'Staff can search all cases by name.',
    nearMiss: 'The research team meets on Monday.',
  },
  {
    id: 'search-implies-permission',
    when: {
      any: [
        'search ~ document/record/file/case/message/customer/patient/employee/history',
        'full-text search',
      ],
      unless: SEARCH.unless ?? [],
    },
    already: ['search ~ permission/right/role/allowed/authorized/authorised', 'only ~ see/view'],
    implied: {
      title: 'Search shows only what one may see',
      statement:
        'The system shall leave out of search results and suggestions whatever the searching user may not see.',
      type: 'security',
      quality: 'security',
      actor: 'System',
      action: 'leave out',
      object: 'results without permission',
      condition: null,
      priority: 'must',
      criteria: [
        'Given a record the user may not see, when they search for its exact title, then neither the record nor its title appears.',
        'Given the same search by a user with the right, then the record appears.',
        'The number of results does not count what is left out.',
      ],
    },
    rationale: 'Search reads everything; titles and counts give away what the page behind them protects.',
    source: 'OWASP ASVS 4.0.3, 4.2.1',
    confidence: 0.46,
    example: 'Lawyers search documents by keyword.',
    nearMiss: 'Visitors search the map for a street.',
  },
  {
    id: 'list-implies-empty-state',
    when: {
      any: ['list of', 'overview of', 'table of', 'inbox', 'gallery of'],
      and: ['show', 'display', 'see', 'view', 'list', 'browse', 'overview', 'open'],
      unless: ['table of contents', 'allow list'],
    },
    already: ['empty ~ list/state', 'no ~ yet', 'sort', 'pagination', 'paging', 'filter'],
    implied: {
      title: 'Empty and long lists',
      statement:
        'The system shall say what to do first when a list is empty, and let a long list be sorted, filtered and paged.',
      type: 'functional',
      quality: null,
      actor: 'User',
      action: 'sort, filter and page through',
      object: 'lists',
      condition: null,
      priority: 'could',
      criteria: [
        'Given a new user without any entry, when they open the list, then it says what will appear there and how to begin.',
        'Given more entries than fit a page, when the user sorts or filters, then the whole list is meant and not only the page.',
        'Given a filter that leaves nothing, then the list says so and offers to take it off.',
      ],
    },
    rationale: 'The list was imagined with ten entries; it will be opened with none and with ten thousand.',
    source: 'common practice',
    confidence: 0.42,
    example: 'A manager sees a list of open claims.',
    nearMiss: 'The manual has a table of contents.',
  },
]
