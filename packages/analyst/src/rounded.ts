/** A share in two decimals, within 0 and 1: more digits would claim more than is known. */
export const rounded = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100
