/**
 * What happens around every test file: its services are stopped, and nothing it opened stays open.
 *
 * A server left listening or a timer left running would keep a real program
 * from ending; here the runner would end it silently. So what a file left
 * behind when it is done is named as a failure of that file.
 */
import { stopServices } from '@parley/testing/services'
import { afterAll } from 'vitest'

import { watchHandles } from './open-handles.ts'

const watch = watchHandles()

// Hooks run last in, first out: services are stopped before the look around.
afterAll(async () => {
  const left = await watch.stillOpen()
  watch.end()
  if (left.length > 0) throw new Error(`this file left open: ${left.join(', ')}. Close what you open.`)
})
afterAll(stopServices)
