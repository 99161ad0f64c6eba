/** The operating system's complaint in words for people. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  EAGAIN: 'there is nothing to read from',
  ERR_INVALID_ARG_VALUE: 'the name holds a NUL character',
}

/** Of an error with a code of the operating system; any other error is a fault of ours and goes on. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (code === null) throw error
  return REASONS[code] ?? code
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
