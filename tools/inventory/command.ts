/**
 * The inventory as a command: what to print and which exit code to end with.
 *
 * 0 when the tables and citations are sound, 1 when one is not or a gate is missed,
 * 2 when it was called wrongly. Reads files under one root and writes nothing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { behavioursFile, readBehaviours } from './behaviours.ts'
import { flowsFile, readUserFlows, standingOfFlows } from './flows.ts'
import { takeInventory, type Inventory } from './inventory.ts'
import { flowsText, groupText, inventoryText } from './report.ts'
import { readTestTree } from './test-files.ts'

export interface Outcome {
  readonly output: string
  /** One line for each thing that is wrong; meant for stderr. */
  readonly problems: readonly string[]
  readonly exitCode: 0 | 1 | 2
}

const usage = `npm run inventory -- [--group GROUP] [--flows] [--json] [--root DIR]

Which behaviours of ${behavioursFile} are covered by which test, and which are not yet.

  --group GROUP  one group, with its statements and all their tests
  --flows        the user flows of ${flowsFile} instead, with the share that has a test
  --json         the same for machines
  --root DIR     the repository to look at (default: this one)`

export function runInventory(args: readonly string[], here: string, width: number): Outcome {
  let options
  try {
    options = parseArgs({ args: [...args], options: knownOptions }).values
  } catch (failure) {
    return wronglyCalled(failure instanceof Error ? failure.message : String(failure))
  }
  if (options.help) return { output: usage, problems: [], exitCode: 0 }

  const root = resolve(options.root ?? here)
  if (options.flows) return flows(root, options.json === true)
  return behaviours(root, options.json === true, options.group, width)
}

const knownOptions = {
  group: { type: 'string' },
  flows: { type: 'boolean' },
  json: { type: 'boolean' },
  root: { type: 'string' },
  help: { type: 'boolean' },
} as const

function behaviours(root: string, json: boolean, group: string | undefined, width: number): Outcome {
  const text = textAt(root, behavioursFile)
  if (text === undefined) return missing(behavioursFile)
  const table = readBehaviours(text)
  const tree = readTestTree(root)
  const inventory = takeInventory(table.rows, tree.files)
  const problems = [...table.problems, ...tree.problems, ...inventory.problems]

  const groups = inventory.groups.map((standing) => standing.group)
  if (group !== undefined && !groups.includes(group)) {
    return wronglyCalled(`no group "${group}"; the groups are ${groups.join(', ')}`)
  }
  if (json) return ended(asJson({ ...narrowedTo(inventory, group), problems }), problems)
  return ended(group === undefined ? inventoryText(inventory, width) : groupText(inventory, group), problems)
}

function narrowedTo(inventory: Inventory, group: string | undefined): Inventory {
  const within = <Row extends { readonly group: string }>(rows: readonly Row[]) =>
    rows.filter((row) => group === undefined || row.group === group)
  return { ...inventory, behaviours: within(inventory.behaviours), groups: within(inventory.groups) }
}

function flows(root: string, json: boolean): Outcome {
  const text = textAt(root, flowsFile)
  if (text === undefined) return missing(flowsFile)
  const table = readUserFlows(text)
  const hasBrowserPart = existsSync(join(root, 'apps/web'))
  const standing = standingOfFlows(table.rows, (file) => existsSync(join(root, file)), hasBrowserPart)
  const problems = [...table.problems, ...standing.problems]
  const output = json
    ? asJson({ parts: standing.parts, has_browser_part: hasBrowserPart, problems })
    : flowsText(standing, hasBrowserPart)
  return ended(output, problems)
}

function ended(output: string, problems: readonly string[]): Outcome {
  return { output, problems, exitCode: problems.length === 0 ? 0 : 1 }
}

function missing(file: string): Outcome {
  return { output: '', problems: [`${file} is not there`], exitCode: 1 }
}

function wronglyCalled(reason: string): Outcome {
  return { output: '', problems: [reason, usage], exitCode: 2 }
}

function textAt(root: string, file: string): string | undefined {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function asJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
}
