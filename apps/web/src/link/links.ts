/** The workspace's links to the server this page came from. */
import { openApi } from '@parley/client'
import type { Links } from '../session/links.tsx'
import { homeLink } from './home.ts'
import { sessionLink } from './session.ts'

export function openLinks(): Links {
  const api = openApi()
  return { home: homeLink(api), session: (id) => sessionLink(id, api) }
}
