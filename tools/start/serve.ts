/** Serves the sample's page on this machine alone, until it is stopped. */
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'

import { CONTENT_SECURITY_POLICY } from './sample-page.ts'

const SECURITY = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Resolves when it listens on the loopback interface; rejects with the system's error, as EADDRINUSE. */
export async function serve(page: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]
    if (path === '/health/ready' || path === '/health/live')
      answer(200, 'application/json', '{"status":"ok"}')
    else if (path === '/') answer(200, 'text/html; charset=utf-8', page)
    else answer(404, 'text/plain; charset=utf-8', 'There is only one page here: /\n')

    function answer(status: number, type: string, body: string): void {
      response.writeHead(status, { ...SECURITY, 'content-type': type })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
