import { toMajor } from '../../domain/kernel/money.ts'
import { heldDetail, unplacedDetail } from '../describe-hold.ts'
import type { ReportContext } from '../report-context.ts'
import type { ReportedList } from '../reported-plan.ts'
import { moneyFormat } from './economics-sheets.ts'
import { type SheetColumn, type StreamedSheet, sheetName } from './sheet.ts'
import type { StreamCell } from './stream-sheet.ts'

/** Every movement, held movement and unplaced account, row by row. */
export function listSheets(context: ReportContext): readonly StreamedSheet[] {
  return [movementsSheet(context), heldSheet(context), unplacedSheet(context)]
}

function movementsSheet({ plan, words, tierName }: ReportContext): StreamedSheet {
  const { currency } = plan
  const money = moneyFormat(currency)
  return {
    name: sheetName(words.text('report.section.movements')),
    size: plan.movements.size,
    columns: [
      { title: words.text('report.account'), width: 18 },
      { title: words.text('xlsx.name'), width: 28 },
      { title: words.text('report.from'), width: 18 },
      { title: words.text('report.to'), width: 18 },
      { title: words.text('report.reason'), width: 18 },
      { title: words.text('report.arr'), width: 14, format: money },
      { title: words.text('report.cost_before'), width: 14, format: money },
      { title: words.text('report.cost_after'), width: 14, format: money },
      { title: words.text('report.owner'), width: 16 },
      { title: words.text('report.owner_after'), width: 16 },
      { title: words.text('report.approval'), width: 12 },
      { title: words.text('xlsx.fingerprint'), width: 20 },
    ],
    async *rows() {
      for await (const movement of allOf(plan.movements)) {
        yield [
          movement.account,
          movement.name,
          movement.from === undefined ? undefined : tierName(movement.from),
          tierName(movement.to),
          words.text(`reason.${movement.reason}`),
          major(movement.arrMinor, currency),
          major(movement.csCostBeforeMinor, currency),
          major(movement.csCostAfterMinor, currency),
          movement.owner,
          movement.ownerAfter,
          movement.pending ? words.text('report.pending') : undefined,
          movement.fingerprint,
        ]
      }
    },
  }
}

function heldSheet(context: ReportContext): StreamedSheet {
  const { plan, words, tierName } = context
  return {
    name: sheetName(words.text('xlsx.held')),
    size: plan.held.size,
    columns: [
      { title: words.text('report.account'), width: 18 },
      { title: words.text('report.stays_in'), width: 18 },
      { title: words.text('report.wanted'), width: 18 },
      { title: words.text('report.held_by'), width: 28 },
      { title: words.text('report.why'), width: 48 },
      arrColumn(context),
    ],
    async *rows() {
      for await (const held of allOf(plan.held)) {
        yield [
          held.account,
          tierName(held.tier),
          held.wanted === undefined ? undefined : tierName(held.wanted),
          words.list(held.rules.map((rule) => words.text(`hold.${rule}`))),
          heldDetail(held, context),
          major(held.arrMinor, plan.currency),
        ]
      }
    },
  }
}

function unplacedSheet(context: ReportContext): StreamedSheet {
  const { plan, words } = context
  return {
    name: sheetName(words.text('xlsx.unplaced')),
    size: plan.unplaced.size,
    columns: [
      { title: words.text('report.account'), width: 18 },
      { title: words.text('report.why'), width: 48 },
      arrColumn(context),
    ],
    async *rows() {
      for await (const account of allOf(plan.unplaced)) {
        yield [account.account, unplacedDetail(account, context), major(account.arrMinor, plan.currency)]
      }
    },
  }
}

function allOf<Entry>({ all, entries }: ReportedList<Entry>): Iterable<Entry> | AsyncIterable<Entry> {
  return all === undefined ? entries() : all()
}

function arrColumn({ plan, words }: ReportContext): SheetColumn {
  return { title: words.text('report.arr'), width: 14, format: moneyFormat(plan.currency) }
}

function major(minor: number | undefined, currency: string): StreamCell {
  return minor === undefined ? undefined : toMajor(minor, currency)
}
