export type { Analysis, AnalyzeInput, Pattern } from './analysis.ts'
