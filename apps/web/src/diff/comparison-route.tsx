/** The comparison in its frame. */
import { SessionFrame } from '../shell/session-frame.tsx'
import ComparisonPage from './comparison-page.tsx'

export default function ComparisonRoute() {
  return (
    <SessionFrame pane={null}>
      <ComparisonPage />
    </SessionFrame>
  )
}
