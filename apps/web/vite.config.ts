/**
 * How the workspace is built: one page, small first load, nothing inline.
 *
 * The sans font is preloaded because every word of the tool is set in it; the
 * serif one comes with the first quote. Nothing is inlined, so that the server
 * may forbid inline script and style.
 */
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const SERVER = 'http://127.0.0.1:8000'

export default defineConfig({
  plugins: [react(), tailwindcss(), preloadSans()],
  build: { target: 'esnext', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    port: 5199,
    strictPort: true,
    proxy: { '/api': SERVER, '/enter': SERVER, '/ws': { target: SERVER, ws: true } },
  },
})

function preloadSans(): Plugin {
  return {
    name: 'preload-sans',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const font = Object.keys(bundle ?? {}).find((name) =>
          /source-sans-3-latin-wght-normal.*\.woff2$/.test(name),
        )
        if (font === undefined) return []
        const attrs = { rel: 'preload', href: `/${font}`, as: 'font', type: 'font/woff2', crossorigin: true }
        return [{ tag: 'link', attrs, injectTo: 'head' }]
      },
    },
  }
}
