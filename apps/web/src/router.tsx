/** Which address shows what. Each page loads when somebody wants it. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'

const PANES = ['talk', 'requirements', 'document', 'issues'] as const
type PaneName = (typeof PANES)[number]

/** What was wrong with a link, as the server tells it. */
const LINK_FAULTS = ['used', 'old', 'wrong'] as const
type LinkFault = (typeof LINK_FAULTS)[number]

const root = createRootRoute({ component: Outlet })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./sessions/sessions-page.tsx')),
})

const session = createRoute({
  getParentRoute: () => root,
  path: '/session/$id',
  component: lazyRouteComponent(() => import('./shell/session-gate.tsx'), 'SessionGate'),
})

const workspace = createRoute({
  getParentRoute: () => session,
  path: '/',
  component: lazyRouteComponent(() => import('./shell/workspace-page.tsx'), 'WorkspacePage'),
  validateSearch: ({ pane }: Readonly<Record<string, unknown>>): { pane?: PaneName } =>
    PANES.includes(pane as PaneName) ? { pane: pane as PaneName } : {},
})

const comparison = createRoute({
  getParentRoute: () => session,
  path: '/diff',
  component: lazyRouteComponent(() => import('./diff/comparison-route.tsx')),
  validateSearch: ({ from, to }: Readonly<Record<string, unknown>>): { from?: number; to?: number } => ({
    ...(isVersion(from) ? { from } : {}),
    ...(isVersion(to) ? { to } : {}),
  }),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./welcome/welcome-page.tsx')),
  validateSearch: ({ why }: Readonly<Record<string, unknown>>): { why?: LinkFault } =>
    LINK_FAULTS.includes(why as LinkFault) ? { why: why as LinkFault } : {},
})

/** Pictures of every state, for those who build them; not in what is shipped. */
const stories =
  import.meta.env.MODE === 'stories'
    ? [
        createRoute({
          getParentRoute: () => root,
          path: '/stories',
          component: lazyRouteComponent(() => import('./stories/stories-page.tsx')),
        }),
      ]
    : []

export const router = createRouter({
  routeTree: root.addChildren([home, session.addChildren([workspace, comparison]), welcome, ...stories]),
  defaultPreload: 'intent',
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
}
