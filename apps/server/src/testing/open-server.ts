/** A server of a test's own: the real one, on a free port, asked over real HTTP. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { pino } from 'pino'
import type * as z from 'zod'

import { openParley, type Outfit, type Parley } from '../compose.ts'

export interface Answer<Body = unknown> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
  readonly text: string
}

export interface Question {
  readonly method?: string
  /** Sent as JSON, unless it is a form. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Without the key of the data directory. */
  readonly asNobody?: boolean
  /** As the person who opened the link, in place of the key. */
  readonly asPerson?: boolean
}

export interface TestServer {
  readonly parley: Parley
  readonly dataDir: string
  readonly key: string
  /** What the server wrote about itself. */
  readonly lines: readonly string[]
  ask(path: string, question?: Question): Promise<Answer>
  /** The same, holding the answer's body to its schema. */
  askFor<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    question?: Question,
  ): Promise<Answer<z.output<Schema>>>
  /** With headers that a browser or `fetch` sets by itself. */
  askRaw(path: string, method: string, headers: Readonly<Record<string, string>>): Promise<Answer>
  close(): Promise<void>
}

export interface HowToOpen extends Outfit {
  /** A directory that stays; left out: one of its own, gone at the close. */
  readonly dataDir?: string
}

export async function openServer(how: HowToOpen = { log: 'in memory' }): Promise<TestServer> {
  const dataDir = how.dataDir ?? (await mkdtemp(join(tmpdir(), 'parley-server-')))
  const lines: string[] = []
  const parley = await openParley(
    {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      databaseUrl: null,
      logLevel: 'debug',
      sessionTimeoutMinutes: 240,
      auditRetentionMonths: 24,
    },
    {
      lines: pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) }),
      ...how,
    },
  )
  const key = (await readFile(join(dataDir, 'key'), 'utf8')).trim()

  let cookie: string | null = null
  async function signedIn(): Promise<string> {
    const entered = cookie === null ? await fetch(parley.link(), { redirect: 'manual' }) : null
    cookie ??= entered?.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return cookie
  }

  async function ask(
    path: string,
    { method, body, headers = {}, asNobody = false, asPerson = false }: Question = {},
  ) {
    const isForm = body instanceof FormData
    const response = await fetch(`${parley.address}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: {
        ...(asNobody || asPerson ? {} : { authorization: `Bearer ${key}` }),
        ...(asPerson ? { cookie: await signedIn() } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: readBody(response.headers, text),
    }
  }

  return {
    parley,
    dataDir,
    key,
    lines,
    ask,
    askFor: async (schema, path, question) => {
      const answer = await ask(path, question)
      const { data, error } = schema.safeParse(answer.body)
      if (error)
        throw new Error(
          `${path} answered ${answer.status} with another shape: ${error.message}\n${answer.text}`,
        )
      return { ...answer, body: data }
    },
    askRaw: (path, method, headers) => askRaw(new URL(path, parley.address), method, headers),
    close: async () => {
      await parley.close()
      if (how.dataDir === undefined) await rm(dataDir, { recursive: true })
    },
  }
}

function readBody(headers: Headers, text: string): unknown {
  return text !== '' && /[/+]json/.test(headers.get('content-type') ?? '')
    ? (JSON.parse(text) as unknown)
    : text
}

function askRaw(url: URL, method: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => {
        const received = new Headers()
        for (const [name, value] of Object.entries(response.headersDistinct)) {
          for (const one of value ?? []) received.append(name, one)
        }
        resolve({ status: response.statusCode ?? 0, headers: received, text, body: readBody(received, text) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

const PATIENCE_MS = 20_000

/** Asks until it holds; gives what it was told then. */
export async function eventually<Told>(
  ask: () => Promise<Told>,
  holds: (told: Told) => boolean,
): Promise<Told> {
  const giveUp = Date.now() + PATIENCE_MS
  for (;;) {
    const told = await ask()
    if (holds(told)) return told
    if (Date.now() > giveUp) throw new Error(`it never held; the last answer was ${JSON.stringify(told)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
