/** How much is taken in at once: the one place that every door, the client and the screen know it from */

/** Of a message, in UTF-16 code units, as every offset. */
export const LONGEST_MESSAGE = 100_000
/** Of an import, in bytes of UTF-8. */
export const LARGEST_IMPORT = 10_000_000
