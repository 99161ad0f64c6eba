/** What can be imported as something people said. */
export const ACCEPTED_FILES = '.txt,.md,.vtt,.srt'
