/**
 * The words of the command line: which commands there are, what they take, what help says.
 *
 * What a command needs is loaded when it runs, so that help and version answer
 * at once.
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander'

import { version } from './version.ts'

export const EXTRACT_FORMATS = ['json', 'markdown', 'table', 'csv'] as const
export const LINT_FORMATS = ['text', 'json', 'sarif'] as const
export const FAIL_ON = ['error', 'warning', 'never'] as const
export const REANALYZE_FORMATS = ['table', 'json'] as const
export const VERIFY_FORMATS = ['text', 'json'] as const
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** `--rules FILE`, or false for `--no-rules`. */
export interface RulesOption {
  readonly rules?: string | false
}

export interface ExtractOptions extends RulesOption {
  readonly format?: (typeof EXTRACT_FORMATS)[number]
  readonly output?: string
}

export interface LintOptions extends RulesOption {
  readonly format: (typeof LINT_FORMATS)[number]
  readonly failOn: (typeof FAIL_ON)[number]
  readonly config?: string
}

export interface ServeOptions {
  readonly port?: string
  readonly data?: string
}

export interface MigrateOptions {
  readonly data?: string
  readonly backTo?: number
  readonly lose?: true
}

export interface VerifyOptions {
  readonly format: (typeof VERIFY_FORMATS)[number]
  readonly data?: string
}

export interface BackupOptions {
  readonly data?: string
}

export interface RestoreOptions {
  readonly data?: string
  readonly replace?: true
}

export interface ReanalyzeOptions {
  readonly format: (typeof REANALYZE_FORMATS)[number]
  readonly data?: string
  readonly session?: string
  readonly all?: true
}

const RULES = ['-r, --rules <file>', 'rules of your own, in JSON (parley.rules.json)'] as const
const NO_RULES = ['--no-rules', 'leave parley.rules.json alone'] as const

export function program(): Command {
  const parley = new Command('parley')
    .description('Turns conversations into requirements people can trust.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'parley: ')) })
    .showHelpAfterError('Run "parley --help" to see what there is.')
    .addHelpText('after', HELP)
  parley.addCommand(inherit(parley, extract()))
  parley.addCommand(inherit(parley, lint()))
  parley.addCommand(inherit(parley, analyze()))
  parley.addCommand(inherit(parley, serve()))
  parley.addCommand(inherit(parley, backup()))
  parley.addCommand(inherit(parley, restore()))
  parley.addCommand(inherit(parley, reanalyze()))
  parley.addCommand(inherit(parley, verify()))
  parley.addCommand(inherit(parley, migrate()))
  parley.addCommand(inherit(parley, completion(parley)))
  return parley
}

/** Commands made on their own do not take over how the program ends and prints. */
function inherit(parent: Command, command: Command): Command {
  return command
    .copyInheritedSettings(parent)
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(`Run "parley ${command.name()} --help" to see how it is used.`)
}

function extract(): Command {
  return new Command('extract')
    .description('find the requirements in conversations, briefs and specifications')
    .argument('<file...>', 'text, Markdown, or captions (.txt .md .vtt .srt); - is standard input')
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(EXTRACT_FORMATS))
    .option('-o, --output <file>', 'write to a file: whole, or not at all')
    .option(...RULES)
    .option(...NO_RULES)
    .addHelpText('after', EXTRACT_HELP)
    .action(async (files: string[], options: ExtractOptions) => {
      const { runExtract } = await import('./commands/extract.ts')
      await runExtract(files, options)
    })
}

function lint(): Command {
  return new Command('lint')
    .description('check the requirement statements of a specification')
    .argument('<file...>', 'text or Markdown; - is standard input')
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(LINT_FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <level>', 'the level that makes the exit code 1')
        .choices(FAIL_ON)
        .default('error'),
    )
    .option(...RULES)
    .option(...NO_RULES)
    .option('-c, --config <file>', 'the same as --rules')
    .addHelpText('after', LINT_HELP)
    .action(async (files: string[], options: LintOptions) => {
      const { runLint } = await import('./commands/lint.ts')
      await runLint(files, options)
    })
}

function analyze(): Command {
  return new Command('analyze')
    .description('analyze sentences from a program: a line in, a line out')
    .requiredOption('--jsonl', 'read JSON lines from standard input, write one for each')
    .option(...RULES)
    .option(...NO_RULES)
    .addHelpText('after', ANALYZE_HELP)
    .action(async (options: RulesOption) => {
      const { runAnalyze } = await import('./commands/analyze.ts')
      await runAnalyze(options)
    })
}

function serve(): Command {
  return new Command('serve')
    .description('run the workspace on this machine, in your browser')
    .option('-p, --port <number>', 'the port; 0 takes any free one (PORT, 8000)')
    .option('-d, --data <folder>', 'where everything is kept (PARLEY_DATA_DIR, .parley)')
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./commands/serve.ts')
      await runServe(options)
    })
}

function backup(): Command {
  return new Command('backup')
    .description('write everything that is kept into one file, also while the server runs')
    .argument('<file>', 'where to; what stands there gives way once the new one is whole')
    .option('-d, --data <folder>', 'where the server keeps everything (PARLEY_DATA_DIR, .parley)')
    .addHelpText('after', BACKUP_HELP)
    .action(async (file: string, options: BackupOptions) => {
      const { runBackup } = await import('./commands/backup.ts')
      await runBackup(file, options)
    })
}

function restore(): Command {
  return new Command('restore')
    .description('bring back what a backup holds, verified, whole or not at all')
    .argument('<file>', 'what parley backup wrote')
    .option('-d, --data <folder>', 'where it is to be kept (PARLEY_DATA_DIR, .parley)')
    .option('--replace', 'let the data that is there give way')
    .addHelpText('after', RESTORE_HELP)
    .action(async (file: string, options: RestoreOptions) => {
      const { runRestore } = await import('./commands/restore.ts')
      await runRestore(file, options)
    })
}

function reanalyze(): Command {
  return new Command('reanalyze')
    .description('after an upgrade: what the rules would now say differently about a session')
    .argument('[file...]', 'sessions exported as JSON')
    .addOption(
      new Option('-f, --format <format>', 'how to write it').choices(REANALYZE_FORMATS).default('table'),
    )
    .option('-d, --data <folder>', 'where the server keeps everything (PARLEY_DATA_DIR, .parley)')
    .option('-s, --session <id>', 'this session of the data folder')
    .option('-a, --all', 'every session of the data folder')
    .addHelpText('after', REANALYZE_HELP)
    .action(async (files: string[], options: ReanalyzeOptions) => {
      const { runReanalyze } = await import('./commands/reanalyze.ts')
      await runReanalyze(files, options)
    })
}

function verify(): Command {
  return new Command('verify')
    .description('whether what is kept, or an exported file, is what was written')
    .argument('[file...]', 'exported files (.md .json); - is standard input')
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(VERIFY_FORMATS).default('text'))
    .option('-d, --data <folder>', 'where the server keeps everything (PARLEY_DATA_DIR, .parley)')
    .addHelpText('after', VERIFY_HELP)
    .action(async (files: string[], options: VerifyOptions) => {
      if (files.length > 0) {
        const { runVerifyFiles } = await import('./commands/verify-files.ts')
        return runVerifyFiles(files, options)
      }
      const { runVerify } = await import('./commands/verify.ts')
      await runVerify(options)
    })
}

function migrate(): Command {
  return new Command('migrate')
    .description('where the database stands, and back to where an earlier Parley works on it')
    .option('-b, --back-to <number>', 'take back every migration after this one', migrationNumber)
    .option('--lose', 'agree to what that deletes')
    .option('-d, --data <folder>', 'where the server keeps everything (PARLEY_DATA_DIR, .parley)')
    .addHelpText('after', MIGRATE_HELP)
    .action(async (options: MigrateOptions) => {
      const { runMigrate } = await import('./commands/migrate.ts')
      await runMigrate(options)
    })
}

function migrationNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is a whole number from 1.')
}

function completion(parley: Command): Command {
  return new Command('completion')
    .description('print a completion script for your shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { runCompletion } = await import('./commands/completion.ts')
      await runCompletion(shell, parley)
    })
}

const HELP = `
Examples:
  parley extract meeting.txt                        what was asked for, with the words it came from
  parley extract notes.md call.vtt -o spec.md       several files make one session, one document
  pbpaste | parley extract - --format json          from another program, for another program
  parley serve                                      the workspace: talk, correct, approve, in the browser
  parley lint spec.md --fail-on warning             for a build that keeps a specification clean
  parley reanalyze session.json                     what a newer Parley would say differently
  parley verify                                     whether all that is kept is what was written
  parley backup parley-backup.jsonl                 everything that is kept, also while the server runs

Exit codes: 0 fine, 1 findings at the level asked, lines that cannot be analyzed,
something that would change, or what cannot be as things are (a port in use, data in the way), 2 input or options that cannot be used, 70 a fault of parley itself.`

const EXTRACT_HELP = `
Without --format, the ending of the output file decides (.json .md .csv); without
one, a terminal gets a table and everything else Markdown.

Every file is read before anything is written: one that cannot be read stops it
all. Files are UTF-8, or UTF-16 with a byte order mark, up to 10 MB each.

Times in the result are those of the newest file (SOURCE_DATE_EPOCH overrides),
so that the same files give the same bytes on every run.

Examples:
  parley extract meeting.txt
  parley extract meeting.txt -o requirements.md
  parley extract interview-1.vtt interview-2.vtt --format csv > requirements.csv
  cat chat.log | parley extract - --format json`

const LINT_HELP = `
A file of rules says what they weigh with you, which words count, and what is defined:
  {"severities": {"INCOSE-R7": "error", "INCOSE-R2": "off"},
   "words": {"vague": {"add": ["snazzy"], "remove": ["normal"]}},
   "terms": ["Case Manager"], "acronyms": {"PNR": "passenger name record"}}
Levels are error, warning, info and off. parley.rules.json in the working folder is
read by itself.

Examples:
  parley lint spec.md
  parley lint spec.md --fail-on never --format sarif > parley.sarif
  parley lint docs/*.md --rules house-rules.json`

const ANALYZE_HELP = `
A line in:   {"id": "1", "text": "…", "heading"?: "…", "speaker"?: "…", "before"?: ["…"], "after"?: ["…"]}
A line out:  {"id": "1", "requirement": true, "confidence": 0.97, "type": "functional", …}
A line that cannot be used:  {"id": "1" or null, "error": {"code": "…", "message": "…"}}

Lines come out in the order they went in, each as soon as it is done. Empty lines
are left out. A line that cannot be used makes the exit code 1; the others go on.

Example:
  echo '{"id": "1", "text": "The app shall start fast."}' | parley analyze --jsonl`

const SERVE_HELP = `
It answers this machine alone, and prints a link that lets one browser in, once,
within the hour; pressing Enter prints another. Ctrl+C ends it in order, a second
one at once.

Everything is kept in the data folder; with DATABASE_URL, in that PostgreSQL.
Also read: HOST (127.0.0.1), PARLEY_LOG_LEVEL (warn), SESSION_TIMEOUT_MINUTES (240),
AUDIT_RETENTION_MONTHS (24).
Options come before them.

Examples:
  parley serve
  parley serve --port 8080 --data ~/parley
  DATABASE_URL=postgres://parley:secret@localhost/parley parley serve`

const BACKUP_HELP = `
It shows one moment; people go on working meanwhile. The file takes its name once it
is whole and verified. It holds every word that was said, and no key: keep it as you
keep the data folder. Host pages' states are left out, they last for a day only.

For a PostgreSQL of DATABASE_URL, docs/guides/backup.md says how.

Examples:
  parley backup parley-backup.jsonl
  parley backup --data ~/parley /mnt/safe/parley.jsonl`

const RESTORE_HELP = `
No server may run on the folder. Every event and text is verified, also as it comes
back out of the new database, before it takes its place; whatever goes wrong before
that leaves what was there. A key and a link are made at the next start.

It ends with 1 when data is there and nobody said --replace, with 2 when the file is
no backup, cut off, changed, or of a newer version.

Examples:
  parley restore parley-backup.jsonl --data ~/parley-again
  parley restore parley-backup.jsonl --replace`

const REANALYZE_HELP = `
Nothing is changed: it reads every message once more, with what was known then,
and tells what would come out otherwise, for you to decide on one by one. What
people wrote, edited, decided on, dismissed or set aside is left alone.

With --data and no session it lists what there is. A data folder is read while
no server works on it; with DATABASE_URL, that PostgreSQL is read.

It ends with 1 when something would change, with 0 when nothing would.

Examples:
  parley reanalyze session.json
  parley reanalyze --data ~/parley
  parley reanalyze --data ~/parley --session ses_0198c6f1a2b37c4d8e5f60718293a4b5
  parley reanalyze --data ~/parley --all --format json > proposals.json`

const VERIFY_HELP = `
Every event is held against the chain that it is part of, every row of a list against the events
of its session, every section of every version of a document against its hash. Nothing is
changed. With DATABASE_URL it is the database of that server, also while it works; a data
folder can be looked at while no server works in it.

With files: whether each is what was exported. With --data or DATABASE_URL they are also
held against the log they come from: it still has to say the same, word for word.

Exit codes: 0 all of it is what was written, 1 something is not, 2 it cannot be opened.

Examples:
  parley verify
  parley verify requirements.md session.json
  parley verify requirements.md --data ~/parley
  parley verify --data ~/parley --format json`

const MIGRATE_HELP = `
A start brings the database forward by itself, so this is for the way back: before an earlier
version of Parley is installed again, with the newer one, while no server works. What that
would delete is said first, and nothing is done without --lose.

Exit codes: 0 done, or nothing to do, 1 not as things are, 2 options that cannot be used.

Examples:
  parley migrate
  parley migrate --back-to 4 --data ~/parley`

const COMPLETION_HELP = `
Examples:
  parley completion bash > ~/.local/share/bash-completion/completions/parley
  parley completion zsh > "\${fpath[1]}/_parley"
  parley completion fish > ~/.config/fish/completions/parley.fish`
