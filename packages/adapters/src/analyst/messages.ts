/** What goes to the analyst's thread, and what comes back: plain data. */
import type { Listening } from '@parley/analyst'
import type { ReadingRequest } from '@parley/application'

export type Asked = ReadingRequest

export type Told = { readonly listening: Listening } | { readonly fault: string }
