/** Who this analyst is, in every `produced_by` it writes. A change of behaviour is a change of version. */
export const ANALYST = { engine: 'parley-analyst', version: '0.2.0' } as const
