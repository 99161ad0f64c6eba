/** A text with the words of a search brought out. Not with the marker: that means somebody said this. */
import { Fragment } from 'react'
import { cutIntoRuns, type Stretch } from '../conversation/marked-runs.ts'

export function FoundText({ text, places }: { readonly text: string; readonly places: readonly Stretch[] }) {
  return cutIntoRuns(text, places).map((run) =>
    run.marks.length === 0 ? (
      <Fragment key={run.start}>{run.text}</Fragment>
    ) : (
      <b key={run.start} className="found-words">
        {run.text}
      </b>
    ),
  )
}
