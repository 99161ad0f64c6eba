/** Waiting, in the shape of what comes: nothing before 300 ms, a way out after 10 s. */
import { useEffect, useState } from 'react'
import { words } from '../words/en.ts'
import { Button } from './button.tsx'

export function Bones({ lines = 6 }: { readonly lines?: number }) {
  const [waited, setWaited] = useState<'not' | 'short' | 'long'>('not')
  useEffect(() => {
    const short = setTimeout(() => setWaited('short'), 300)
    const long = setTimeout(() => setWaited('long'), 10_000)
    return () => {
      clearTimeout(short)
      clearTimeout(long)
    }
  }, [])

  if (waited === 'not') return null
  return (
    <div className="bones" role="status" aria-label={words.loading.name}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} className={WIDTHS[line % WIDTHS.length]} />
      ))}
      {waited === 'long' && (
        <p className="meta mt-4 flex items-center gap-2">
          {words.loading.long}
          <Button size="small" onClick={() => location.reload()}>
            {words.loading.reload}
          </Button>
        </p>
      )}
    </div>
  )
}

const WIDTHS = ['w-4/5', 'w-1/2', 'w-11/12', 'w-2/5']
