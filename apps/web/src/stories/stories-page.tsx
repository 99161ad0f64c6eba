/** Pictures of every state, each one click away. Development only. */
import { STORIES } from './sample-links.ts'

export default function StoriesPage() {
  return (
    <main className="session-list">
      <h2>Stories</h2>
      <ul>
        {Object.entries(STORIES).map(([story, what]) => (
          <li key={story}>
            <a className="row" href={`/session/sample-${story}`}>
              {what}
            </a>
          </li>
        ))}
        <li>
          <a className="row" href="/?none">
            First use
          </a>
        </li>
        <li>
          <a className="row" href="/welcome?why=used">
            Welcome, link used
          </a>
        </li>
      </ul>
    </main>
  )
}
