/** How sure: four bars, a word, a whole percent. Never a colour. */
import { bandOf, FILLED } from '../requirements/confidence.ts'
import { percent } from '../words/count.ts'
import { words } from '../words/en.ts'

export function Confidence({ share }: { readonly share: number }) {
  const band = bandOf(share)
  return (
    <span
      className="confidence"
      title={words.requirements.confidenceOf(words.requirements.bands[band], percent(share))}
    >
      <span className="bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar > FILLED[band] ? 'off' : undefined} />
        ))}
      </span>
      {words.requirements.bands[band]} <small>{percent(share)}</small>
    </span>
  )
}
