/**
 * What a browser may do with our pages: run our own scripts, talk to this very
 * server, and nothing else.
 */
import helmet from '@fastify/helmet'

import type { App } from './needs.ts'

export async function securityHeaders(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        // Not every browser counts a WebSocket of this server as 'self'; the host was checked before.
        connectSrc: ["'self'", ({ headers }) => `ws://${headers.host ?? '127.0.0.1'}`],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // This server speaks plain HTTP on this machine; a browser told otherwise would not find it again.
    strictTransportSecurity: false,
  })
}
