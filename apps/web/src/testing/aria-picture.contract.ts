/**
 * What a part of the page is to somebody who cannot see it, kept in a file and
 * compared: names, roles, states and words in their order. Unlike pixels it is
 * the same on every machine; colours and places are for the eye and for axe.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { testEnvironment } from '@parley/testing'
import type { Locator } from 'playwright-core'

import { ask } from './the-session.contract.ts'

const FOLDER = join(import.meta.dirname, 'pictures')

/** As it is now; with PARLEY_WRITE_GOLDEN it is also what is kept from now on, for a person to read. */
export async function ariaPicture(part: Locator, name: string): Promise<string> {
  const { name: me } = await ask<{ readonly name: string }>(part.page(), '/me')
  const seen = withoutChance(await part.ariaSnapshot(), me)
  if (testEnvironment().mayWriteGolden) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(fileOf(name), seen)
  }
  return seen
}

/** As it was when somebody last looked: `pictures/<name>.aria`. */
export function keptPicture(name: string): string {
  return readFileSync(fileOf(name), 'utf8')
}

const fileOf = (name: string): string => join(FOLDER, `${name}.aria`)

/** Times, durations, ids and the name of who runs the test are different each time. */
function withoutChance(snapshot: string, me: string): string {
  const literally = me.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return `${snapshot
    .replaceAll(/\b\d\d:\d\d\b/g, 'HH:MM')
    .replaceAll(/\b\d+\.\d\ss\b/g, 'N s')
    .replaceAll(/\b(ses|msg|req)_[0-9a-f]{8,}/g, '$1_…')
    .replaceAll(/Today, \d+ \p{L}+/gu, 'Today')
    .replaceAll(new RegExp(`(?<![\\p{L}\\d])${literally}(?![\\p{L}\\d])`, 'gu'), 'Me')}\n`
}
