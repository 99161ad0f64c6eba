/** The requirements of the session, or its issues: filter, list, and under it what nobody took. */
import { PRIORITIES, readSearch, REQUIREMENT_TYPES } from '@parley/domain'
import { ArrowUpDown, Funnel, ListChecks, Plus } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { Bones } from '../parts/bones.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu, MenuChoice, MenuLabel, MenuTick } from '../parts/menu.tsx'
import { useActions, useDerived, useMayWrite, useSessionState } from '../session/use-session.tsx'
import { numeral } from '../words/count.ts'
import { words } from '../words/en.ts'
import { RequirementList } from './requirement-list.tsx'
import {
  NO_FILTER,
  requirementRows,
  SEGMENTS,
  type Filter,
  type GoneStatus,
  type RequirementRows,
  type Shown,
  type Sorting,
} from './requirement-rows.ts'
import { SearchButton, SearchRow } from './search-row.tsx'

const AddRequirement = lazy(() => import('./add-requirement.tsx'))
const UnheardDock = lazy(() => import('./unheard-dock.tsx'))
const IssuesList = lazy(() => import('./issues-list.tsx'))

interface RequirementsPaneProps {
  readonly mode: 'requirements' | 'issues'
  readonly paneSwitch: React.ReactNode
  /** The line to the pane before it, which can be dragged. */
  readonly divider: React.ReactNode
  readonly adding: boolean
  readonly onAdding: (adding: boolean) => void
}

export function RequirementsPane({ mode, paneSwitch, divider, adding, onAdding }: RequirementsPaneProps) {
  const state = useSessionState()
  const { conflicts, issues } = useDerived()
  const mayWrite = useMayWrite()
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [searching, setSearching] = useState(false)
  const listed = useMemo(() => requirementRows(state, conflicts, filter), [state, conflicts, filter])
  const total = listed.counts.all

  return (
    <section
      className="pane requirements"
      aria-label={mode === 'issues' ? words.issues.title : words.requirements.title}
    >
      {divider}
      <div className="pane-head">
        <h2 className="title">{mode === 'issues' ? words.issues.title : words.requirements.title}</h2>
        <span className="meta">
          {mode === 'issues' ? numeral(issues.length) : total > 0 ? numeral(total) : ''}
        </span>
        {paneSwitch}
        <span className="grow" />
        {mode === 'requirements' && (
          <>
            <FilterMenu filter={filter} onFilter={setFilter} onSearch={() => setSearching(true)} />
            <SortMenu filter={filter} onFilter={setFilter} />
            {mayWrite && (
              <Button look="quiet" size="small" onClick={() => onAdding(true)}>
                <Icon of={Plus} />
                {words.requirements.add}
              </Button>
            )}
          </>
        )}
      </div>
      {mode === 'issues' ? (
        <Suspense fallback={<Bones />}>
          <IssuesList />
        </Suspense>
      ) : (
        <Listed
          listed={listed}
          filter={filter}
          onFilter={setFilter}
          searching={searching || filter.words !== ''}
          onSearching={setSearching}
        />
      )}
      <Suspense fallback={null}>
        <UnheardDock />
      </Suspense>
      <Suspense fallback={null}>{adding && <AddRequirement onClose={() => onAdding(false)} />}</Suspense>
    </section>
  )
}

interface FilterProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Below the head: what narrows the list, the search, and what is left. */
function Listed({
  listed,
  filter,
  onFilter,
  searching,
  onSearching,
}: FilterProps & {
  readonly listed: RequirementRows
  readonly searching: boolean
  readonly onSearching: (searching: boolean) => void
}) {
  const { reach } = useActions()
  const search = useMemo(() => readSearch(filter.words), [filter.words])
  const { rows, counts, shown, hidden } = listed
  const first = rows.find((row) => row.kind === 'requirement')
  return (
    <>
      {counts.all > 0 && (
        <Filters
          filter={filter}
          onFilter={onFilter}
          counts={counts}
          searching={searching}
          onSearching={() => onSearching(true)}
        />
      )}
      {counts.all > 0 && searching && (
        <SearchRow
          typed={filter.words}
          onTyped={(typed) => onFilter({ ...filter, words: typed })}
          search={search}
          shown={shown}
          onClose={() => onSearching(false)}
          onFirst={() => first !== undefined && reach(first.requirement.id)}
        />
      )}
      {rows.length > 0 ? (
        <RequirementList rows={rows} count={shown} search={search} />
      ) : (
        <div className="scrolls">
          <NothingListed hidden={hidden} filter={filter} onClear={() => onFilter(NO_FILTER)} />
        </div>
      )}
    </>
  )
}

function Filters({
  filter,
  onFilter,
  counts,
  searching,
  onSearching,
}: FilterProps & {
  readonly counts: Readonly<Record<Shown, number>>
  readonly searching: boolean
  readonly onSearching: () => void
}) {
  return (
    <div className="filters">
      <div className="segments" role="group" aria-label={words.requirements.show}>
        {SEGMENTS.map((segment) => (
          <button
            key={segment}
            type="button"
            aria-pressed={filter.shown === segment}
            onClick={() => onFilter({ ...filter, shown: segment })}
          >
            {SEGMENT_WORDS[segment]} <span className="count">{numeral(counts[segment])}</span>
          </button>
        ))}
      </div>
      <SearchButton open={searching} onOpen={onSearching} />
    </div>
  )
}

const SEGMENT_WORDS: Readonly<Record<Shown, string>> = {
  all: words.requirements.all,
  to_review: words.requirements.toReview,
  inferred: words.requirements.inferred,
  conflicts: words.requirements.conflicts,
}

function FilterMenu({ filter, onFilter, onSearch }: FilterProps & { readonly onSearch: () => void }) {
  const gone: readonly GoneStatus[] = ['rejected', 'superseded', 'retired']
  return (
    <Menu
      trigger={
        <Button
          look="quiet"
          size="small"
          shape="icon"
          aria-label={words.requirements.filter}
          title={words.requirements.filter}
        >
          <Icon of={Funnel} className={filterNames(filter).length > 0 ? 'accent' : ''} />
        </Button>
      }
    >
      <MenuTick ticked={filter.words !== ''} onTick={onSearch}>
        {words.requirements.search}
      </MenuTick>
      <TickGroup
        label={words.requirements.alsoShow}
        all={gone}
        names={words.requirements.status}
        ticked={filter.also}
        onTick={(also) => onFilter({ ...filter, also })}
      />
      <TickGroup
        label={words.requirements.onlyType}
        all={REQUIREMENT_TYPES}
        names={words.requirements.types}
        ticked={filter.types}
        onTick={(types) => onFilter({ ...filter, types })}
      />
      <TickGroup
        label={words.requirements.onlyPriority}
        all={PRIORITIES}
        names={words.requirements.priorities}
        ticked={filter.priorities}
        onTick={(priorities) => onFilter({ ...filter, priorities })}
      />
    </Menu>
  )
}

interface TickGroupProps<Value extends string> {
  readonly label: string
  readonly all: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
  readonly ticked: readonly Value[]
  readonly onTick: (ticked: readonly Value[]) => void
}

function TickGroup<Value extends string>({ label, all, names, ticked, onTick }: TickGroupProps<Value>) {
  return (
    <>
      <MenuLabel>{label}</MenuLabel>
      {all.map((value) => (
        <MenuTick key={value} ticked={ticked.includes(value)} onTick={() => onTick(toggled(ticked, value))}>
          {names[value]}
        </MenuTick>
      ))}
    </>
  )
}

function SortMenu({ filter, onFilter }: FilterProps) {
  const choices = (['place', 'confidence', 'latest'] as const).map((value) => ({
    value,
    words: words.requirements.sorts[value],
  }))
  return (
    <Menu
      trigger={
        <Button
          look="quiet"
          size="small"
          shape="icon"
          aria-label={words.requirements.sort}
          title={words.requirements.sort}
        >
          <Icon of={ArrowUpDown} />
        </Button>
      }
    >
      <MenuChoice<Sorting>
        label={words.requirements.sort}
        value={filter.sorting}
        choices={choices}
        onChoose={(sorting) => onFilter({ ...filter, sorting })}
      />
    </Menu>
  )
}

function NothingListed({
  hidden,
  filter,
  onClear,
}: {
  readonly hidden: number
  readonly filter: Filter
  readonly onClear: () => void
}) {
  if (hidden === 0 && filterNames(filter).length === 0) {
    return (
      <Empty icon={ListChecks} title={words.requirements.empty}>
        {words.requirements.emptyHint}
      </Empty>
    )
  }
  return (
    <Empty
      icon={Funnel}
      title={words.requirements.noneFit}
      action={
        <Button size="small" onClick={onClear}>
          {words.requirements.clear}
        </Button>
      }
    >
      {words.requirements.noneFitHint(hidden, filterNames(filter))}
    </Empty>
  )
}

/** What narrows the list, in the words of its controls. */
function filterNames({ shown, types, priorities, words: typed }: Filter): readonly string[] {
  return [
    ...(shown === 'all' ? [] : [SEGMENT_WORDS[shown]]),
    ...types.map((type) => words.requirements.types[type]),
    ...priorities.map((priority) => words.requirements.priorities[priority]),
    ...(typed.trim() === '' ? [] : [typed.trim()]),
  ]
}

function toggled<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
