import { expect, test } from 'vitest'
import { anAssessment } from '../../../domain/assessment/an-assessment.ts'
import { describe } from '../../../language/describe.ts'
import { assessmentAsCsv, assessmentAsMarkdown } from './tell-assessment.ts'

const assessment = anAssessment({
  accounts: [
    { acv: 200_000, times: 20, employees: 5000 },
    { acv: 2000, times: 200 },
  ],
  answers: {
    overrides: [{ factor: 'segment', score: 4, reason: 'Two contracts | signed\nin spring' }],
    evidence: { margin: '=SUM(A1), they say' },
  },
})

test('as Markdown: the answer first, then each part as a table, whatever people have written', () => {
  const text = assessmentAsMarkdown(assessment, describe({ language: 'en', currency: 'USD' }))
  expect(text).toMatch(/^# Assessment: Hybrid\. 20 accounts high-touch, 200 tech/)
  expect(text).toContain(
    '| Segment | 4 | set by a person | Set by a person: Two contracts \\| signed in spring',
  )
  const tables = text
    .trimEnd()
    .split('\n\n')
    .filter((part) => part.startsWith('|'))
  expect(tables).toHaveLength(5)
  for (const table of tables) {
    const widths = table.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length)
    expect(new Set(widths).size).toBe(1)
  }
})

test('as CSV: rows with the name of their part, and nothing that a spreadsheet would run', () => {
  const text = assessmentAsCsv(assessment, describe({ language: 'de', currency: 'EUR' }))
  expect(text.startsWith('\uFEFF')).toBe(true)
  const cells = text.split(/\r\n|,/)
  expect(cells.some((cell) => /^"?[=+@]/.test(cell))).toBe(false)
  expect(text).toContain('\r\nSechs Faktoren,ACV,3,')
})
