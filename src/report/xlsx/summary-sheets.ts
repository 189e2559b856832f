import { toMajor } from '../../domain/kernel/money.ts'
import { describeFinding } from '../describe-finding.ts'
import type { Report } from '../report.ts'
import type { ReportContext } from '../report-context.ts'
import { FINDING_ACCOUNTS_SHOWN } from '../reported-plan.ts'
import { moneyFormat } from './economics-sheets.ts'
import { type Sheet, type SheetCell, sheetName } from './sheet.ts'

/** The answer and its figures, as they stand at the head of the report. */
export function summarySheet({ answer, about, notices, figures }: Report, { words }: ReportContext): Sheet {
  return {
    name: sheetName(words.text('xlsx.summary')),
    columns: [
      { title: answer, width: 64 },
      { title: '', width: 18 },
      { title: '', width: 48 },
    ],
    rows: [
      [about],
      ...notices.map((notice): SheetCell[] => [notice]),
      [],
      ...figures.map(({ label, value, detail }): SheetCell[] => [label, value, detail]),
    ],
  }
}

/** Every finding with its money at stake as a number. */
export function findingsSheet({ plan, words, tierName }: ReportContext): Sheet {
  return {
    name: sheetName(words.text('report.section.findings')),
    columns: [
      { title: words.text('xlsx.finding'), width: 36 },
      { title: words.text('xlsx.severity'), width: 12 },
      {
        title: words.text('xlsx.at_stake', { currency: plan.currency }),
        width: 16,
        format: moneyFormat(plan.currency),
      },
      { title: words.text('report.accounts'), width: 12, format: '#,##0' },
      { title: words.text('xlsx.message'), width: 64 },
      { title: words.text('xlsx.fix'), width: 64 },
      { title: words.text('xlsx.account_ids'), width: 40 },
    ],
    rows: plan.findings.map((finding): SheetCell[] => {
      const { title, message, fix } = describeFinding(finding, words, tierName)
      const { severity, moneyMinor, accountCount, accounts } = finding
      return [
        title,
        words.text(`severity.${severity}`),
        moneyMinor === undefined ? undefined : toMajor(moneyMinor, plan.currency),
        accountCount,
        message,
        fix,
        accounts.slice(0, FINDING_ACCOUNTS_SHOWN).join(' '),
      ]
    }),
  }
}

/** Heads and cost of the same model at other sizes. */
export function scaleSheet({ plan, words }: ReportContext): Sheet {
  const money = moneyFormat(plan.currency)
  const major = (minor: number) => toMajor(minor, plan.currency)
  return {
    name: sheetName(words.text('xlsx.scale')),
    columns: [
      { title: words.text('report.scale.size'), width: 14, format: '0"×"' },
      { title: words.text('report.accounts'), width: 14, format: '#,##0' },
      { title: words.text('report.arr'), width: 18, format: money },
      { title: words.text('report.csms'), width: 10, format: '#,##0' },
      { title: words.text('report.cs_cost'), width: 18, format: money },
      { title: words.text('report.cost_share'), width: 12, format: '0.0%' },
      { title: words.text('report.staffed_cost'), width: 18, format: money },
      { title: words.text('report.staffed_share'), width: 12, format: '0.0%' },
    ],
    rows: plan.scale.map((point): SheetCell[] => [
      point.factor,
      point.accounts,
      major(point.arrMinor),
      point.csmsNeeded,
      major(point.csCostMinor),
      point.costShare,
      major(point.staffedCostMinor),
      point.staffedShare,
    ]),
  }
}
