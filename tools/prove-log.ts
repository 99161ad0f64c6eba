/**
 * `npm run prove:log`: the promises of the log, tried by chance. The short form takes minutes, the long
 * one hours. A proof that fails prints the line that shows it again.
 */
import { parseArgs } from 'node:util'

import { edits } from './prove/log/edits.ts'
import { flips } from './prove/log/flips.ts'
import { fullVolume } from './prove/log/full-volume.ts'
import { kills } from './prove/log/kills.ts'
import { resends } from './prove/log/resends.ts'
import { sequences } from './prove/log/sequences.ts'
import { sessions } from './prove/log/sessions.ts'
import { Refuted, type Proof } from './prove/proof.ts'

const PROOFS: readonly Proof[] = [sequences, sessions, resends, edits, flips, kills, fullVolume]

const HELP = `npm run prove:log -- [options]
  --full        the long form
  --only NAME   only this proof (${PROOFS.map(({ name }) => name).join(', ')})
  --seed N      every choice of chance follows from it`

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (options.help) process.stdout.write(`${HELP}\n`)
else await main()

async function main(): Promise<void> {
  const proofs = PROOFS.filter(({ name }) => options.only === undefined || options.only === name)
  if (proofs.length === 0) {
    process.stderr.write(`There is no proof “${options.only ?? ''}”.\n${HELP}\n`)
    process.exitCode = 2
    return
  }
  const seed = options.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(options.seed)
  for (const proof of proofs) {
    const began = performance.now()
    try {
      const note = (line: string) => process.stderr.write(`  ${line}\n`)
      const figures = await proof.run({ full: options.full, seed, note })
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`holds   ${proof.name}: ${proof.claim}\n        ${figures} (${seconds} s)\n`)
    } catch (fault) {
      if (!(fault instanceof Refuted)) throw fault
      const again = `npm run prove:log -- --only ${proof.name} --seed ${seed}${options.full ? ' --full' : ''}`
      process.stdout.write(
        `FAILED  ${proof.name}: ${proof.claim}\n        ${fault.message}\n        ${again}\n`,
      )
      process.exitCode = 1
    }
  }
}
