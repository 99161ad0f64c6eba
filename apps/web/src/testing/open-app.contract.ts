/**
 * The built workspace on a server of its own, in a real browser, signed in by
 * the link: what every browser test begins with. Nothing of it stays open.
 */
import { mkdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { needs, type Addresses } from '@parley/testing'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, type TestContext } from 'vitest'

import { buildWhenStale, ROOT } from './build-app.contract.ts'
import { serveApp, type ServedApp } from './serve-app.contract.ts'
import { watchPage, type PageWatch } from './watch-page.contract.ts'

/** Far more than a slow machine needs; whoever waits this long has found a fault. */
export const PATIENCE_MS = 20_000
/** The first of all files builds the app, and others wait for it. */
const OPENING_MS = 240_000
/** What a page looked like when its test failed. */
const FAILURES = join(ROOT, '.build/browser-failures')

export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  /** A browser that nobody signed in. */
  readonly stranger?: boolean
  /** Before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<void>
}

export interface Tab extends PageWatch {
  readonly page: Page
}

export interface App {
  /** Where it is served now. */
  served(): ServedApp
  /** A window of its own; it is closed at the end of the test, which fails when anything went wrong in it. */
  openTab(options?: WindowOptions): Promise<Tab>
  /** Ends the server as a power cut would. */
  kill(): Promise<void>
  /** Starts it again, at the same address and on the same data. */
  startAgain(): Promise<void>
}

/**
 * One app for a file, opened before its first test and closed after its last:
 * `const theApp = sharedApp()`, then `await theApp(context)` in each test.
 */
export function sharedApp(): (context: TestContext) => Promise<App> {
  let app: OpenApp | null = null
  beforeAll(async () => {
    const place = await chromiumIfThere()
    if (place !== null) app = await openApp(place)
  }, OPENING_MS)
  afterAll(() => app?.close(), OPENING_MS)
  return async (context) => {
    await needs('chromium', context)
    const opened = app
    if (opened === null) throw new Error('believed that an app is open where there is a browser')
    return { ...opened, openTab: (options) => openTab(opened, context, options) }
  }
}

/** Null where the tests of the file are going to be left out. */
async function chromiumIfThere(): Promise<Addresses['chromium'] | null> {
  const notThere = new Error('no browser')
  try {
    return await needs('chromium', {
      skip: () => {
        throw notThere
      },
    })
  } catch (error) {
    if (error === notThere) return null
    throw error
  }
}

async function openTab(app: OpenApp, test: TestContext, options?: WindowOptions): Promise<Tab> {
  const page = await app.openWindow(options)
  const watch = watchPage(page)
  test.onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page, `${task.name} ${task.id} ${page.url()}`)
    await page.context().close()
    expect(watch.faults(), 'what went wrong on the page').toEqual([])
  })
  return { page, ...watch }
}

export interface OpenApp extends Omit<App, 'openTab'> {
  /** A window that no test looks after. */
  openWindow(options?: WindowOptions): Promise<Page>
  close(): Promise<void>
}

export interface AppOptions {
  /** Whose Parley it is; else the name by which the system knows who runs this. */
  readonly ownerName?: string
}

export async function openApp(
  place: Addresses['chromium'],
  { ownerName }: AppOptions = {},
): Promise<OpenApp> {
  await buildWhenStale()
  const directory = await mkdtemp(join(tmpdir(), 'parley-browser-'))
  const data = join(directory, 'data')
  let served = await serveApp(data)
  if (ownerName !== undefined) {
    await served.end('SIGTERM')
    await renameOwner(data, ownerName)
    served = await serveApp(data)
  }
  const browser = await chromium.launch({ executablePath: place.executable, args: [...place.arguments] })
  const signedIn = await signIn(browser, served.link)

  return {
    served: () => served,
    openWindow: async ({ width = 1440, height = 900, theme = 'light', stranger, prepare } = {}) => {
      const context = await browser.newContext({
        baseURL: served.baseUrl,
        colorScheme: theme,
        locale: 'en-GB',
        permissions: ['clipboard-read', 'clipboard-write'],
        reducedMotion: 'reduce',
        timezoneId: 'Europe/Berlin',
        viewport: { width, height },
        ...(stranger === true ? {} : { storageState: signedIn }),
      })
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      await prepare?.(page)
      return page
    },
    kill: () => served.end('SIGKILL'),
    startAgain: async () => {
      served = await serveApp(data, Number(new URL(served.baseUrl).port))
    },
    close: async () => {
      await browser.close()
      await served.end('SIGTERM')
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function renameOwner(data: string, name: string): Promise<void> {
  const file = join(data, 'access.json')
  const access = JSON.parse(await readFile(file, 'utf8')) as { readonly owner: object }
  await writeFile(file, JSON.stringify({ ...access, owner: { ...access.owner, name } }))
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** The link works once; every window of the file goes on with what it gave. */
async function signIn(browser: Browser, link: string): Promise<SignedIn> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  const state = await context.storageState()
  await context.close()
  return state
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (page.isClosed()) return
  mkdirSync(FAILURES, { recursive: true })
  const file = `${name.replaceAll(/\W+/g, '-').slice(0, 200)}.png`
  await page.screenshot({ path: join(FAILURES, file) })
}
