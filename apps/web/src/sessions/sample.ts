/**
 * The sample: a planning call of our own, in which most things happen that
 * happen in such calls. It comes with the click that asks for it.
 */
export const SAMPLE = {
  project_name: 'Bike returns desk (sample)',
  name: 'Bike returns desk, planning call.txt',
  held_at: '2025-05-12',
  read: async (): Promise<string> => (await import('./sample/returns-desk.txt?raw')).default,
} as const
