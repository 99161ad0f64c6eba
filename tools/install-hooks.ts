/**
 * Puts the git hooks in place after `npm install`: quick checks on commit, unit tests on push.
 *
 * Only in a checkout of this very repository: a copy without git has nothing
 * to hook, and a copy inside somebody else's repository must leave theirs
 * alone. (So the hooks stand in a file of their own and not in package.json,
 * where the hook package would find them and install them wherever it is.)
 * Never a reason for an installation to fail, and silent when all is well.
 */
import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const INSTALLER = join(ROOT, 'node_modules/simple-git-hooks/cli.js')

function isOwnCheckout(): boolean {
  const top = execFileSync('git', ['rev-parse', '--show-toplevel'], { cwd: ROOT, stdio: 'pipe' })
    .toString()
    .trim()
  return realpathSync(top) === realpathSync(ROOT)
}

function install(): void {
  try {
    if (!isOwnCheckout()) return
  } catch {
    // No git, or no repository: nothing to hook.
    return
  }
  try {
    execFileSync(process.execPath, [INSTALLER, 'tools/hooks/git-hooks.json'], { cwd: ROOT, stdio: 'pipe' })
  } catch (error) {
    console.error(`The git hooks are not in place (${String(error)}); npm run prepare tries again.`)
  }
}

install()
