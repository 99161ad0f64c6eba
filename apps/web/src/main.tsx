/**
 * The workspace starts here: preferences first, so that the first thing drawn is
 * drawn as this reader likes it.
 *
 * `vite --mode stories` shows every state with samples instead of a server.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openLinks } from './link/links.ts'
import { router } from './router.tsx'
import { LinksProvider, type Links } from './session/links.tsx'
import { showPreferences } from './shell/preferences.ts'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } })

showPreferences()
void start()

async function start(): Promise<void> {
  const links: Links =
    import.meta.env.MODE === 'stories' ? (await import('./stories/sample-links.ts')).sampleLinks : openLinks()
  const place = document.getElementById('root')
  if (place === null) throw new Error('the page has no #root')
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LinksProvider links={links}>
          <RouterProvider router={router} />
        </LinksProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
