/** Type and quality of a requirement, with the cues that decided. */
export {
  CLASSIFICATION_CUES,
  classifyRequirement,
  type Classified,
  type FiredCue,
} from './classify-requirement.ts'
export type { Cue, CueClass } from './cue.ts'
