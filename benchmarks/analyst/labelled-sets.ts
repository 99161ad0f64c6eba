/** The labelled sets, where `PARLEY_BENCH_DATA` points. They are other people's and never part of this repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SetIsMissing, type LabelledSets } from './task.ts'

export function labelledSetsIn(folder: string): LabelledSets {
  const placeOf = (path: string) => {
    const place = join(folder, path)
    if (!existsSync(place)) throw new SetIsMissing(`${path} is not in the folder of labelled sets`)
    return place
  }
  return {
    text: (file) => readFileSync(placeOf(file), 'utf8'),
    files: (path) => readdirSync(placeOf(path)).toSorted(),
  }
}
