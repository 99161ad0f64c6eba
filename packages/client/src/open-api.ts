/**
 * The HTTP API: `fetch` with JSON both ways, and every refusal as a typed error.
 *
 * A failed request says what became of it: `effect` is none, done, or unknown,
 * and then the same request may be sent again with the same idempotency key.
 */
import type { Problem } from '@parley/protocol'

export interface ApiOptions {
  /** Where the server is; left out: where this page comes from. */
  readonly baseUrl?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>
  /** Sent as JSON, or as it is when it is a form. */
  readonly body?: unknown
  /** One key, one effect, however often it is sent. */
  readonly idempotencyKey?: string
  /** The revision or version that was read. */
  readonly ifMatch?: number | string
  readonly signal?: AbortSignal
}

export interface Api {
  get<Answer>(path: string, options?: RequestOptions): Promise<Answer>
  post<Answer>(path: string, options?: RequestOptions): Promise<Answer>
  put<Answer>(path: string, options?: RequestOptions): Promise<Answer>
  patch<Answer>(path: string, options?: RequestOptions): Promise<Answer>
  delete<Answer>(path: string, options?: RequestOptions): Promise<Answer>
  /** As text: an export, a document. */
  text(path: string, options?: RequestOptions): Promise<string>
}

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  /** For programs; `OFFLINE` when no server answered. */
  readonly code: string
  readonly effect: 'none' | 'done' | 'unknown'
  /** Of the HTTP response; 0 when there was none. */
  readonly status: number
  /** The facts of the case, as `limit` or `current`. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly retryAfterMs: number | null

  constructor(
    message: string,
    about: Pick<ApiProblem, 'code' | 'effect' | 'status'> &
      Partial<Pick<ApiProblem, 'facts' | 'retryAfterMs'>> & { readonly cause?: unknown },
  ) {
    super(message, { cause: about.cause })
    this.code = about.code
    this.effect = about.effect
    this.status = about.status
    this.facts = about.facts ?? {}
    this.retryAfterMs = about.retryAfterMs ?? null
  }
}

/** Paths begin below `/api/v1`, as in `/sessions`. */
export function openApi({ baseUrl, headers = {} }: ApiOptions = {}): Api {
  async function ask(method: string, path: string, options: RequestOptions): Promise<Response> {
    const { body, idempotencyKey, ifMatch, signal } = options
    const isForm = typeof FormData !== 'undefined' && body instanceof FormData
    const isJson = body !== undefined && !isForm
    const request: RequestInit = {
      method,
      headers: {
        accept: 'application/json',
        ...headers,
        ...(isJson && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      },
      ...(isForm && { body }),
      ...(isJson && { body: JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    }
    const response = await fetch(addressOf(path, options), request).catch((failure: unknown) => {
      if (signal?.aborted === true) throw failure
      throw unreachable(method, failure)
    })
    if (!response.ok) throw await problemIn(response)
    return response
  }

  function addressOf(path: string, { query = {} }: RequestOptions): string {
    const asked = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined) asked.set(name, String(value))
    }
    const search = asked.size === 0 ? '' : `?${asked.toString()}`
    const below = `/api/v1${path}${search}`
    return baseUrl === undefined ? below : new URL(below, baseUrl).href
  }

  const json =
    (method: string) =>
    async <Answer>(path: string, options: RequestOptions = {}): Promise<Answer> => {
      const response = await ask(method, path, options)
      return (response.status === 204 ? undefined : await response.json()) as Answer
    }

  return {
    get: json('GET'),
    post: json('POST'),
    put: json('PUT'),
    patch: json('PATCH'),
    delete: json('DELETE'),
    text: async (path, options = {}) => (await ask('GET', path, options)).text(),
  }
}

/** What was asked may have been done when it could change something and no answer came. */
function unreachable(method: string, cause: unknown): ApiProblem {
  const effect = method === 'GET' ? 'none' : 'unknown'
  return new ApiProblem('The server does not answer; try again in a moment.', {
    code: 'OFFLINE',
    effect,
    status: 0,
    cause,
  })
}

async function problemIn(response: Response): Promise<ApiProblem> {
  const { status } = response
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1_000 : null
  if (typeof body?.code !== 'string') {
    const message = `The server answered ${status}, and said no more.`
    return new ApiProblem(message, { code: 'UNKNOWN', effect: 'unknown', status, retryAfterMs })
  }
  const { type: _type, title, status: _status, detail, code, effect = 'unknown', ...facts } = body
  return new ApiProblem(detail ?? title ?? code, { code, effect, status, facts, retryAfterMs })
}
