#!/usr/bin/env node
/**
 * Where `parley` starts, on whatever Node this machine has.
 *
 * The sources are TypeScript, which Node runs itself from 22.18 on. An older
 * one hands over to the Node that this repository brings, with the same
 * arguments, streams, signals and exit code. So this file alone is JavaScript
 * that Node 16 can read.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { join } from 'node:path'

if (stripsTypes()) await goOn()
else handOver()

function stripsTypes() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isRecent = major > 22 || (major === 22 && minor >= 18)
  return isRecent && Boolean(process.features.typescript)
}

async function goOn() {
  // Keeps the compiled sources in the temporary folder; where it cannot, it says so in what it returns and all goes on.
  module.enableCompileCache()
  keepQuietAboutTypes()
  const { runParley } = await import('../src/main.ts')
  await runParley(process.argv.slice(2))
}

/** Before 24.12 Node warns about every TypeScript file it runs; other warnings stay. */
function keepQuietAboutTypes() {
  const isAboutTypes = (warning) =>
    warning.name === 'ExperimentalWarning' && /Type Stripping/.test(warning.message)
  const others = process.listeners('warning')
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    if (!isAboutTypes(warning)) for (const listener of others) listener.call(process, warning)
  })
}

function handOver() {
  const node = nodeOfOurOwn()
  if (node === null) {
    process.stderr.write(
      `parley: Node 22.18 or newer is needed and this is ${process.version}; run "npm ci" in the repository, which brings one, or install it from https://nodejs.org.\n`,
    )
    process.exitCode = 1
    return
  }

  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const passOn = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, passOn)

  child.on('error', (error) => {
    process.stderr.write(`parley: ${node} does not start: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeListener(name, passOn)
    // Ended by a signal: end the same way, so that a shell sees what it would have seen.
    if (signal !== null) process.kill(process.pid, signal)
    else process.exitCode = code
  })
}

/** The Node 24 among our dependencies, or null on a machine it does not come for. */
function nodeOfOurOwn() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const folders = createRequire(import.meta.url).resolve.paths(`node-${system}-${process.arch}`)
  for (const folder of folders) {
    const file = join(folder, `node-${system}-${process.arch}`, 'bin', executable)
    if (existsSync(file)) return file
  }
  return null
}
