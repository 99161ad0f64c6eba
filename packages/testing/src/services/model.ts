/**
 * A language model over the wire, only when it is asked for by name.
 *
 * It costs money and gives other words each time, so tests use the scripted
 * server, and a real one runs with `npm test -- --real model`.
 */
import { alreadyThere, type ServiceSource } from './service.ts'

export const model: ServiceSource<'model'> = {
  hint: 'set PARLEY_MODEL_URL and run with --real model',

  find: async ({ required, modelUrl, modelKey, modelName }) => {
    if (modelUrl === null || !required.includes('model')) return null
    return alreadyThere<'model'>({ url: modelUrl, key: modelKey, name: modelName })
  },
}
