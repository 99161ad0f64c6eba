import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { environmentWith, findProgram, needs, testEnvironment } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { PLAIN } from './testing/plain.ts'
import { inShell, LAUNCHER, runCommand, runInShell, runProgram } from './testing/run-command.ts'

const env = environmentWith(PLAIN)
const run = (...list: string[]) => runCommand(list, { env })
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const SAMPLE = join(dirname(LAUNCHER), '..', 'samples', 'fridge-monitoring-brief.md')

describe('the parley command', () => {
  it.each(['--version', '-V'])('%s prints the version', async (flag) => {
    expect(await run(flag)).toMatchObject({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  it.each([
    [[], ['extract', 'lint', 'analyze', 'reanalyze', 'completion', 'Examples:', 'Exit codes:']],
    [['extract'], ['--format', '--output', 'json', 'markdown', 'table', 'csv', 'SOURCE_DATE_EPOCH']],
    [['lint'], ['--fail-on', '--config', 'sarif', 'INCOSE-R7']],
    [['analyze'], ['--jsonl', '"text"', '"error"']],
    [['backup'], ['--data', 'DATABASE_URL', 'docs/guides/backup.md']],
    [['restore'], ['--data', '--replace', 'verified']],
    [['reanalyze'], ['--data', '--session', '--all', 'table', 'json', 'Nothing is changed']],
    [['completion'], ['bash', 'zsh', 'fish']],
  ])('%j --help says what there is, on standard output', async (command, words) => {
    const { code, stdout, stderr } = await run(...command, '--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const word of words) expect(stdout).toContain(word)
  })

  it.each([
    [[], 'Usage: parley'],
    [['nope'], "unknown command 'nope'"],
    [['extrct', 'x'], 'Did you mean extract?'],
    [['extract'], "missing required argument 'file'"],
    [['extract', 'x', '--format', 'pdf'], 'Allowed choices are json, markdown, table, csv'],
    [['extract', 'x', '--nope'], "unknown option '--nope'"],
    [['extract', 'x', '-o'], 'argument missing'],
    [['lint', 'x', '--fail-on', 'info'], 'Allowed choices are error, warning, never'],
    [['analyze'], "required option '--jsonl' not specified"],
    [['reanalyze', 'x', '--format', 'csv'], 'Allowed choices are table, json'],
    [['completion', 'powershell'], 'Allowed choices are bash, zsh, fish'],
  ])('%j is refused with exit code 2 and a word on what there is', async (list, words) => {
    const { code, stdout, stderr } = await run(...list)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
  })

  it.each(['bash', 'zsh', 'fish'])('its completion for %s is a script of that shell', async (shell) => {
    const { code, stdout } = await run('completion', shell)
    expect(code).toBe(0)
    for (const word of ['extract', 'sarif', 'fail-on', 'jsonl', 'reanalyze', 'session'])
      expect(stdout).toContain(word)
    const program = findProgram([shell], testEnvironment().searchPath)
    if (program === null) return
    const checked = await runProgram(program, ['-n'], { env, input: stdout })
    expect(checked).toMatchObject({ code: 0, stderr: '' })
  })

  it.each([
    [['parley', 'ex'], 'extract'],
    [['parley', 'lint', '--fail-on', ''], 'error warning never'],
    [['parley', 'extract', '-f', 'm'], 'markdown'],
    [['parley', 'lint', '--fo'], '--format'],
    [['parley', 'completion', ''], 'bash zsh fish'],
  ])('bash completes %j', async (words, offered) => {
    const list = words.map(inShell).join(' ')
    const script = `eval "$(parley completion bash)"; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _parley; echo "\${COMPREPLY[*]}"`
    const { stdout, stderr } = await runInShell(script, { env })
    expect({ offered: stdout.trim(), stderr }).toEqual({ offered, stderr: '' })
  })
})

describe('on a terminal', () => {
  const onTerminal = (script: string, line: string, variables: Record<string, string>) => {
    const shell = environmentWith({ ...PLAIN, TERM: 'xterm', COLUMNS: '100', ...variables })
    const command = `${inShell(process.execPath)} ${inShell(LAUNCHER)} ${line}`
    return runProgram(script, ['-qec', command, '/dev/null'], { env: shell })
  }
  const extract = `extract ${inShell(SAMPLE)}`

  it('extract prints a table in colours', async (context) => {
    const { script } = await needs('terminal', context)
    const { stdout, code } = await onTerminal(script, extract, {})
    expect(code).toBe(0)
    expect(stdout).toContain('SURE')
    expect(stdout).toContain('\u001b[36mREQ-001')
  })

  it('NO_COLOR is honoured there, FORCE_COLOR elsewhere', async (context) => {
    const { script } = await needs('terminal', context)
    const plain = await onTerminal(script, extract, { NO_COLOR: '1' })
    expect(plain.stdout).toContain('REQ-001')
    expect(plain.stdout).not.toContain('\u001b[')

    const forced = await runCommand(['extract', SAMPLE, '--format', 'table'], {
      env: { ...env, FORCE_COLOR: '1' },
    })
    expect(forced.stdout).toContain('\u001b[36mREQ-001')
  })

  it('a pipe gets no colours, whatever the format', async () => {
    for (const format of ['table', 'markdown']) {
      const { stdout } = await run('extract', SAMPLE, '--format', format)
      expect(stdout).not.toContain('\u001b')
    }
  })

  it('long input is announced on a terminal and the words are gone afterwards', async (context) => {
    const { script } = await needs('terminal', context)
    const line = `lint - --format json < <(yes 'The desk shall lock.' | head -c 210000) > /dev/null`
    const command = `${inShell(process.execPath)} ${inShell(LAUNCHER)} ${line}`
    const { stdout } = await runProgram(script, ['-qec', `bash -c ${inShell(command)}`, '/dev/null'], { env })
    expect(stdout).toBe('Checking stdin: 210,000 characters …\r\u001b[K')
  })
})

describe('the launcher', () => {
  /** A Node that does not run TypeScript: what a fresh machine may bring. */
  async function olderNode(): Promise<string | null> {
    const folders = ['/usr/bin', '/usr/local/bin', ...testEnvironment().searchPath]
    for (const folder of folders) {
      const node = findProgram(['node'], [folder])
      if (node === null) continue
      const { stdout } = await runProgram(node, ['-p', 'process.versions.node'], { env })
      const [major = 0, minor = 0] = stdout.trim().split('.').map(Number)
      if (major >= 16 && (major < 22 || (major === 22 && minor < 18))) return node
    }
    return null
  }

  it('under an older Node hands over to the one of this repository: arguments, streams, exit code', async (context) => {
    const program = await olderNode()
    if (program === null) return context.skip('needs a Node older than 22.18 beside our own')
    expect(await runCommand(['--version'], { env, program })).toMatchObject({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    })
    const piped = { env, program, input: '{"id":"1","text":"The desk shall lock."}\nbad\n' }
    const answered = await runCommand(['analyze', '--jsonl'], piped)
    expect(answered.code).toBe(1)
    expect(answered.stdout.split('\n')).toHaveLength(3)
    expect((await runCommand(['nope'], { env, program })).code).toBe(2)
  })

  it('under an older Node passes an interrupt on and ends by it', async (context) => {
    const program = await olderNode()
    if (program === null) return context.skip('needs a Node older than 22.18 beside our own')
    const start = `${inShell(program)} ${inShell(LAUNCHER)} analyze --jsonl < <(exec sleep 5 2>/dev/null)`
    const script = `set -m; ${start} & sleep 0.7; kill -INT $!; wait $!; echo "code $?"`
    const { stdout } = await runProgram('bash', ['-c', script], { env })
    expect(stdout).toContain('code 130')
  })

  it('works through a link from anywhere, as npm installs it', async () => {
    const link = join(dirname(LAUNCHER), '..', '..', '..', 'node_modules', '.bin', 'parley')
    const { code, stdout } = await runProgram(process.execPath, [link, '--version'], { env, cwd: '/' })
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${manifest.version}\n` })
  })

  it('help and version load neither the tagger nor a schema library', async () => {
    const watch = { ...env, NODE_DEBUG: 'esm,module' }
    for (const list of [['--version'], ['--help'], ['extract', '--help']]) {
      const { stderr } = await runCommand(list, { env: watch })
      expect(stderr).toContain('commander')
      expect(stderr).not.toMatch(/wink|compromise|node_modules\/zod/)
    }
  })

  it('no command loads the schema library', async () => {
    const watch = { ...env, NODE_DEBUG: 'esm,module' }
    const { stderr } = await runCommand(['extract', SAMPLE, '--format', 'json'], { env: watch })
    expect(stderr).toContain('wink')
    expect(stderr).not.toContain('node_modules/zod')
  })
})
