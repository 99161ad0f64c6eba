/** One requirement in the list: closed it is two lines, open it is everything about it. */
import { isInForce, type Requirement, type Search } from '@parley/domain'
import { lazy, memo, Suspense } from 'react'
import { useActions, useView } from '../session/use-session.tsx'
import { RequirementHead } from './requirement-head.tsx'

const loadBody = () => import('./requirement-body.tsx')
const RequirementBody = lazy(loadBody)
/** The first card that opens has what it needs, if there was a moment to bring it. */
const idle = (globalThis as { requestIdleCallback?: (run: () => void) => void }).requestIdleCallback
idle?.(() => void loadBody())

const EditRequirement = lazy(() => import('./edit-requirement.tsx'))

interface RequirementCardProps {
  readonly requirement: Requirement
  readonly search: Search | null
  readonly tabIndex: 0 | -1
  readonly onFocus: () => void
}

export const RequirementCard = memo(function RequirementCard({
  requirement,
  search,
  tabIndex,
  onFocus,
}: RequirementCardProps) {
  const { open: openCard } = useActions()
  const { id } = requirement
  const open = useView((view) => view.open === id)
  const editing = useView((view) => view.editing === id)
  const bodyId = `body-${id}`

  return (
    <div
      className={`requirement ${open ? 'open' : ''} ${isInForce(requirement) ? '' : 'gone'}`}
      id={id}
      data-testid="requirement-card"
    >
      <RequirementHead
        requirement={requirement}
        search={search}
        open={open}
        bodyId={bodyId}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onToggle={() => openCard(open ? null : id)}
      />
      {open && (
        <div className="body" id={bodyId} role="region" aria-labelledby={`head-${id}`}>
          <Suspense fallback={null}>
            {editing ? (
              <Suspense fallback={<RequirementBody requirement={requirement} />}>
                <EditRequirement requirement={requirement} />
              </Suspense>
            ) : (
              <RequirementBody requirement={requirement} />
            )}
          </Suspense>
        </div>
      )}
    </div>
  )
})
