/** Where sessions come from: the one place that says which links the workspace uses. */
import { createContext, use, type ReactNode } from 'react'
import type { HomeLink } from './home-link.ts'
import type { SessionLink } from './session-link.ts'

export interface Links {
  readonly home: HomeLink
  readonly session: (id: string) => SessionLink
}

const LinksContext = createContext<Links | null>(null)

export function LinksProvider({ links, children }: { readonly links: Links; readonly children: ReactNode }) {
  return <LinksContext value={links}>{children}</LinksContext>
}

export function useLinks(): Links {
  const links = use(LinksContext)
  if (links === null) throw new Error('no links were given to the workspace')
  return links
}
