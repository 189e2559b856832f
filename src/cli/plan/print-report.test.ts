import { createColors } from 'picocolors'
import { expect, test } from 'vitest'
import { describe as describeIn } from '../../language/describe.ts'
import type { Report } from '../../report/report.ts'
import { printReport } from './print-report.ts'

const page = {
  words: describeIn({ language: 'en', currency: 'USD' }),
  colours: createColors(false),
  width: undefined,
}

function aReport(blocks: Report['sections'][number]['blocks']): Report {
  return {
    locale: 'en',
    title: 'Title',
    about: 'About',
    answer: 'The answer.',
    notices: ['First.', 'Second.'],
    figures: [],
    sections: [
      { id: 'other', title: 'Other', blocks: [] },
      { id: 'wanted', title: 'Wanted', blocks },
    ],
    foot: '',
  }
}

function aTable(rows: number, rest: string | undefined): Report['sections'][number]['blocks'] {
  const cells = Array.from({ length: rows }, (_, at) => [`C${at}`, { text: String(at), hint: 'unseen' }])
  const columns = [{ title: 'Account' }, { title: 'ARR', isNumber: true }]
  return [{ kind: 'table', title: 'Table', columns, rows: cells, foot: ['Total', '9'], rest }]
}

test('[D11] the answer, what it is about, what to know first, then the wanted sections', () => {
  const printed = printReport(aReport([{ kind: 'text', text: 'Text.' }]), ['wanted', 'missing'], page)
  expect(printed).toBe('The answer.\nAbout\n\n! First.\n! Second.\n\nWanted\n\nText.')
})

test('[D15] a long table is cut, its sums stay, and the cut is said', () => {
  const printed = printReport(aReport(aTable(20, undefined)), ['wanted'], page)
  expect(printed).toContain('C11       11\nTotal      9\n')
  expect(printed).not.toContain('C12')
  expect(printed.split('\n').at(-1)).toMatch(/8 more.*--report.*--json/)
})

test('[D15] a table that fits says what the report itself leaves out', () => {
  const printed = printReport(aReport(aTable(12, 'and 988 more')), ['wanted'], page)
  expect(printed.split('\n').slice(-2)).toEqual(['Total      9', 'and 988 more'])
})

test('[D11] a finding: what, how grave and dear, which accounts, what to do', () => {
  const finding = {
    code: 'over_serviced',
    severity: 'warning',
    severityLabel: 'warning',
    title: 'Over-serviced',
    message: 'Two accounts.',
    fix: 'Move them.',
    money: '$5K a year',
    size: 'small',
    accounts: 'Accounts: A, B',
  } as const
  const printed = printReport(aReport([{ kind: 'findings', findings: [finding] }]), ['wanted'], page)
  expect(printed).toContain(
    '● Over-serviced (warning, $5K a year)\n  Two accounts.\n  Accounts: A, B\n  → Move them.',
  )
})
