/**
 * What can be checked for each kind of deed or quality, as data.
 *
 * A template speaks of one object (`{the object}`, `{an object}`, with `{is}`,
 * `{it}`) or of all of them as they were named (`{the objects}`, with `{are}`,
 * `{them}`). `{an actor}`, `{verb}` and `{verbs}` are the person and the deed, `{Event}` is the
 * condition or a stand-in for it, `{number}` the figure that was said. A template
 * with a part that is not known is left out, so that no criterion ever holds a hole
 * or an invented figure.
 */
export interface CriterionKind {
  readonly id: string
  /** Base forms; the first is used when the requirement's own verb is not one of them. */
  readonly verbs: readonly string[]
  /** Words in the statement that mean this kind when the verb does not tell. */
  readonly words: RegExp | null
  /** What the object is called when nobody named it. */
  readonly thing?: string
  readonly templates: readonly string[]
}
