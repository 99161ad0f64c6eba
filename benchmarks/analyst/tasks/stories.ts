/** User stories: persona, primary action, entities and benefit, as people marked them. */
import type { Analysis } from '@parley/analyst'

import { countsOfSets, f1, mean, sum, type Counts } from '../scores.ts'
import type { Case, LabelledSets, Task } from '../task.ts'

interface AnnotatedStory {
  readonly Text: string
  readonly Persona: readonly string[]
  readonly Action: { readonly 'Primary Action': readonly string[] }
  readonly Entity: {
    readonly 'Primary Entity': readonly string[]
    readonly 'Secondary Entity': readonly string[]
  }
  readonly Benefit: string
}

const PARTS = ['persona', 'primary action', 'entities', 'benefit'] as const
type Part = (typeof PARTS)[number]

const PUBLISHED: Readonly<Record<Part, string>> = {
  persona: '.977 (GPT-3.5); 1.0 (CRF, other stories)',
  'primary action': '.900 (CRF, 312 other stories); .876 (Visual Narrator)',
  entities: '.811 (CRF, 312 other stories); .636 (GPT-3.5)',
  benefit: 'none',
}

export const stories: Task = {
  name: 'stories',
  method:
    'Dalpiaz backlogs with the ace-design annotations: exact match but for case and spaces. Entities are those marked primary and secondary, as a set. Of several marked personas or primary actions any one counts. F1 per backlog, then the mean over backlogs.',
  run: (sets, subject) => {
    const backlogs = readBacklogs(sets).map((backlog) =>
      backlog.map((story, index) => {
        const text = story.Text.replace(/^#G\d+#\s*/i, '').trim()
        return { text, story, analysis: subject.analyze({ id: `story-${index}`, text }) }
      }),
    )
    const judged = backlogs.flat()
    const figures = PARTS.map((part) => ({
      set: `${backlogs.length} backlogs`,
      n: judged.length,
      metric: `${part} F1`,
      value: mean(
        backlogs.map((backlog) =>
          f1(sum(backlog.map(({ story, analysis }) => judge(part, story, analysis)))),
        ),
      ),
      published: PUBLISHED[part],
    }))
    return { figures, cases: judged.flatMap(({ text, story, analysis }) => casesOf(text, story, analysis)) }
  },
}

function readBacklogs(sets: LabelledSets): AnnotatedStory[][] {
  return sets
    .files('user-stories/ground_truth')
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(sets.text(`user-stories/ground_truth/${file}`)) as AnnotatedStory[])
}

function judge(part: Part, story: AnnotatedStory, analysis: Analysis): Counts {
  if (part === 'entities') return countsOfSets(goldOf(part, story), asSet(analysis.entities))
  return anyOf(goldOf(part, story), asSet([oneOf(part, analysis)]))
}

/** One answer is wanted; any of the marked ones is right. */
function anyOf(gold: ReadonlySet<string>, ours: ReadonlySet<string>): Counts {
  const [said] = ours
  const right = said !== undefined && gold.has(said) ? 1 : 0
  return { right, wrong: ours.size - right, missed: gold.size === 0 ? 0 : 1 - right }
}

function goldOf(part: Part, story: AnnotatedStory): ReadonlySet<string> {
  if (part === 'persona') return asSet(story.Persona)
  if (part === 'primary action') return asSet(story.Action['Primary Action'])
  if (part === 'benefit') return asSet([story.Benefit])
  return asSet([...story.Entity['Primary Entity'], ...story.Entity['Secondary Entity']])
}

function oneOf(part: Exclude<Part, 'entities'>, analysis: Analysis): string {
  if (part === 'persona') return analysis.persona ?? ''
  return (part === 'benefit' ? analysis.benefit : analysis.action) ?? ''
}

function asSet(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts
      .map((text) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase().replace(/\.$/, ''))
      .filter((text) => text !== ''),
  )
}

function casesOf(text: string, story: AnnotatedStory, analysis: Analysis): Case[] {
  return PARTS.map((part) => {
    const gold = goldOf(part, story)
    const ours = part === 'entities' ? asSet(analysis.entities) : asSet([oneOf(part, analysis)])
    const { wrong, missed } = judge(part, story, analysis)
    const said = `${part}: ${[...ours].join(' | ')}`
    return { text, gold: wrong + missed === 0 ? said : `${part}: ${[...gold].join(' | ')}`, ours: said }
  })
}
