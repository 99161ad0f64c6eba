/**
 * A part that failed: only that part, with the others named as working, and a way to show it again.
 *
 * A piece of the page that did not load is not asked for again by showing the part: after an update
 * its name is another. Then the whole page is loaded anew.
 */
import { OctagonAlert } from 'lucide-react'
import { Suspense, type ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Bones } from '../parts/bones.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { words } from '../words/en.ts'

interface PaneGuardProps {
  /** `talk`, `requirements`, `document` */
  readonly pane: string
  readonly others: readonly string[]
  readonly className: string
  readonly children: ReactNode
}

export function PaneGuard({ pane, others, className, children }: PaneGuardProps) {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <section className={className} aria-label={pane}>
          <Empty
            icon={OctagonAlert}
            tone="bad"
            title={words.failed.pane(pane)}
            action={
              didNotLoad(error) ? (
                <Button size="small" onClick={() => location.reload()}>
                  {words.failed.reload}
                </Button>
              ) : (
                <Button size="small" onClick={resetErrorBoundary}>
                  {words.failed.again}
                </Button>
              )
            }
          >
            {didNotLoad(error) ? words.failed.notLoaded : words.failed.others(others)}
          </Empty>
        </section>
      )}
    >
      <Suspense
        fallback={
          <section className={className} aria-label={pane}>
            <Bones lines={10} />
          </section>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  )
}

/** As Chromium, Firefox and Safari say it. */
const didNotLoad = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
