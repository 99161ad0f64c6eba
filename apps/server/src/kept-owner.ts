/** Whose the data of a directory is, and what is made of it for them. */
import type { Principal } from '@parley/domain'

export type KeptOwner = Pick<Principal, 'user_id' | 'tenant_id' | 'name'>

/** In pieces of text, as of one moment; when it cannot be written to its end, its last piece says why. */
export type Backup = (owner: KeptOwner) => AsyncIterable<string>
