import type { Assessment } from '../../../domain/assessment/assess.ts'
import type { Words } from '../../../language/make-words.ts'
import { saveFile } from '../../ui/grid/export-rows.ts'
import { assessmentAsCsv, assessmentAsMarkdown } from './tell-assessment.ts'

/** Saves the assessment as it is shown, in the reader's language. */
export function saveAssessment(kind: 'md' | 'csv', assessment: Assessment, words: Words): void {
  const content = kind === 'md' ? assessmentAsMarkdown(assessment, words) : assessmentAsCsv(assessment, words)
  const type = kind === 'md' ? 'text/markdown' : 'text/csv'
  saveFile(new Blob([content], { type: `${type};charset=utf-8` }), `assessment.${kind}`)
}
