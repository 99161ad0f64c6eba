import { describe, expect, it } from 'vitest'

import { ask } from './ask.ts'
import { needs } from './needs.ts'
import { output } from './programs.ts'

describe('the services that tests run against', () => {
  it('[S158] Redis answers PONG', async (context) => {
    const redis = await needs('redis', context)
    expect(await ask(redis.host, redis.port, 'PING\r\n')).toBe('+PONG\r\n')
  })

  it('[S158] one Redis serves all tests of a file', async (context) => {
    const first = await needs('redis', context)
    const second = await needs('redis', context)
    expect(second).toBe(first)
  })

  it('[S157] PostgreSQL answers select 1', async (context) => {
    const { psql, url } = await needs('postgres', context)
    expect(await output(psql ?? 'psql', [url, '-Atc', 'select 1'])).toBe('1\n')
  })

  it('a browser renders a page and says what is in it', async (context) => {
    const chromium = await needs('chromium', context)
    const page = 'data:text/html,<p id=said></p><script>said.textContent = 6 * 7</script>'
    const rendered = await output(chromium.executable, [...chromium.arguments, '--dump-dom', page])
    expect(rendered).toContain('<p id="said">42</p>')
  })

  it('a program started in the terminal sees one', async (context) => {
    const { script } = await needs('terminal', context)
    const question = 'test -t 1 && echo a terminal'
    expect(await output(script, ['-qec', question, '/dev/null'])).toContain('a terminal')
  })
})
