/** The chapters that hold requirements: an opening sentence, then one section each. */
import type { Chapter } from '../outline.ts'
import type { Section } from '../section.ts'

interface ChapterWords {
  readonly chapter: Chapter
  readonly title: string
  readonly opening: string
  /** The honest sentence when there is nothing to say. */
  readonly empty: string
}

const CHAPTERS: readonly ChapterWords[] = [
  {
    chapter: 'functional',
    title: '5 Functional requirements',
    opening: 'What it does.',
    empty: 'Nothing was said about what it does.',
  },
  {
    chapter: 'quality',
    title: '6 Quality requirements',
    opening: 'How well it does it.',
    empty: 'Nothing was said about how well it must work.',
  },
  {
    chapter: 'security',
    title: '7 Security requirements',
    opening: 'How it and what it holds are protected.',
    empty: 'Nothing was said about security.',
  },
  {
    chapter: 'data',
    title: '8 Data requirements',
    opening: 'What it keeps, for how long, and in what form.',
    empty: 'Nothing was said about the data it keeps.',
  },
  {
    chapter: 'constraints',
    title: '9 Constraints',
    opening: 'What it must fit into: laws, the place it runs in, what it runs on.',
    empty: 'Nothing was said about laws, operation or platforms that it must fit into.',
  },
  {
    chapter: 'assumptions',
    title: '10 Assumptions',
    opening: 'Nobody said these. They follow from what was said, and hold only once a person accepts them.',
    empty: 'Nothing is assumed that a person has not accepted.',
  },
]

export function requirementChapters(
  inChapter: (chapter: Chapter) => readonly Section[],
  asKept: (head: Section) => Section,
): readonly Section[] {
  return CHAPTERS.flatMap(({ chapter, title, opening, empty }) => {
    const requirements = inChapter(chapter)
    const markdown = requirements.length === 0 ? empty : opening
    return [asKept({ id: chapter, title, level: 2, markdown }), ...requirements]
  })
}
