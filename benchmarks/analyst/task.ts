/** A task: one labelled set, one question, and how the answers are scored. */
import type { Belief } from './reliability.ts'
import type { Answer } from './scores.ts'
import type { Subject } from './subject.ts'

/** Reads a file of the labelled sets; throws `SetIsMissing` when it is not there. */
export interface LabelledSets {
  readonly text: (file: string) => string
  readonly files: (folder: string) => readonly string[]
}

export class SetIsMissing extends Error {}

/** One number, from 0 to 1. */
export interface Figure {
  readonly set: string
  /** How many things were judged. */
  readonly n: number
  readonly metric: string
  readonly value: number
  /** The best published figure with its source in a few words, or why there is none. */
  readonly published: string
  /** How the value follows from cases; with it, small sets get an interval, and sets of documents a spread. */
  readonly measure?: (cases: readonly Case[]) => number
  /** The cases it follows from, where they are not all of the task's. */
  readonly cases?: readonly Case[]
}

/** One thing that was judged, for `--confusion` and `--errors`. */
export interface Case extends Answer {
  readonly text: string
  /** The document or project it is from. */
  readonly group?: string
  /** For a yes or no: how surely yes was said, from 0 to 1, and whether it was so. */
  readonly belief?: Belief
}

export interface TaskResult {
  readonly figures: readonly Figure[]
  readonly cases: readonly Case[]
}

export interface Task {
  readonly name: string
  /** In words: what is given, what is asked, what counts as right. */
  readonly method: string
  readonly run: (sets: LabelledSets, subject: Subject) => TaskResult
}
