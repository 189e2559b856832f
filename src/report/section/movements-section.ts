import type { Movement, MovementGroup } from '../../domain/plan/plan.ts'
import { heldDetail, unplacedDetail } from '../describe-hold.ts'
import { firstEntries } from '../first-entries.ts'
import type { Cell, Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'
import { ENTRIES_SHOWN } from '../reported-plan.ts'

/** What would change: movements by reason, the first of them one by one, and what is held or cannot be placed. */
export function movementsSection(context: ReportContext): Section {
  const { plan, words } = context
  return {
    id: 'movements',
    title: words.text('report.section.movements'),
    blocks: [
      ...(plan.movements.size === 0
        ? [{ kind: 'text' as const, text: words.text('report.movements.none') }]
        : [reasonTable(context), movementTable(context)]),
      ...(plan.held.size === 0 ? [] : [heldTable(context)]),
      ...(plan.heldOutside.accounts === 0
        ? []
        : [{ kind: 'text' as const, text: words.text('report.held_outside', { ...plan.heldOutside }) }]),
      ...(plan.unplaced.size === 0 ? [] : [unplacedTable(context)]),
    ],
  }
}

function reasonTable({ plan, words }: ReportContext): TableBlock {
  const groups = plan.movementsByReason
  return {
    kind: 'table',
    title: words.text('report.movements.by_reason'),
    columns: [
      { title: words.text('report.reason') },
      { title: words.text('report.accounts'), isNumber: true },
      { title: words.text('report.arr'), isNumber: true },
      { title: words.text('report.cost_change'), isNumber: true },
    ],
    rows: groups.map((group) => [
      words.text(`reason.${group.reason}`),
      words.number(group.accounts),
      words.money(group.arrMinor),
      words.moneyChange(group.csCostChangeMinor),
    ]),
    foot: [
      words.text('report.total'),
      words.number(groups.reduce((sum, { accounts }) => sum + accounts, 0)),
      words.money(groups.reduce((sum, { arrMinor }) => sum + arrMinor, 0)),
      words.moneyChange(totalChange(groups)),
    ],
    rest: undefined,
  }
}

function movementTable({ plan, words, tierName }: ReportContext): TableBlock {
  const shown = firstEntries(plan.movements, ENTRIES_SHOWN)
  const needsApproval = shown.some(({ pending }) => pending)

  return {
    kind: 'table',
    title: words.text('report.movements.list'),
    columns: [
      { title: words.text('report.account') },
      { title: words.text('report.from') },
      { title: words.text('report.to') },
      { title: words.text('report.reason') },
      { title: words.text('report.arr'), isNumber: true },
      { title: words.text('report.cost_before'), isNumber: true },
      { title: words.text('report.cost_after'), isNumber: true },
      { title: words.text('report.owner') },
      ...(needsApproval ? [{ title: words.text('report.approval') }] : []),
    ],
    rows: shown.map((movement) => [
      nameOf(movement),
      tierName(movement.from),
      tierName(movement.to),
      words.text(`reason.${movement.reason}`),
      words.money(movement.arrMinor),
      words.money(movement.csCostBeforeMinor),
      words.money(movement.csCostAfterMinor),
      ownersOf(movement),
      ...(needsApproval ? [movement.pending ? words.text('report.pending') : ''] : []),
    ]),
    foot: undefined,
    rest: restOf(plan.movements.size - shown.length, words),
  }
}

/** What all moves add to the CS cost of a year; undefined when none leaves a tier of the model. */
function totalChange(groups: readonly MovementGroup[]): number | undefined {
  const known = groups.flatMap(({ csCostChangeMinor }) => csCostChangeMinor ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, change) => sum + change, 0)
}

/** The owner, and who comes after where that is someone else. */
function ownersOf({ owner = '—', ownerAfter = '—' }: Movement): string {
  return owner === ownerAfter ? owner : `${owner} → ${ownerAfter}`
}

function nameOf({ account, name }: { readonly account: string; readonly name: string | undefined }): string {
  return name === undefined || name === account ? account : `${account} · ${name}`
}

/** An id of usual length is not broken at its hyphens. */
function idCell(id: string): Cell {
  return { text: id, isWhole: id.length <= 20 }
}

function heldTable(context: ReportContext): TableBlock {
  const { plan, words, tierName } = context
  const shown = firstEntries(plan.held, ENTRIES_SHOWN)
  return {
    kind: 'table',
    title: words.text('report.held', { count: plan.held.size }),
    columns: [
      { title: words.text('report.account') },
      { title: words.text('report.stays_in') },
      { title: words.text('report.wanted') },
      { title: words.text('report.held_by') },
      { title: words.text('report.why') },
      { title: words.text('report.arr'), isNumber: true },
    ],
    rows: shown.map((held) => [
      idCell(held.account),
      tierName(held.tier),
      tierName(held.wanted),
      words.list(held.rules.map((rule) => words.text(`hold.${rule}`))),
      heldDetail(held, context),
      words.money(held.arrMinor),
    ]),
    foot: undefined,
    rest: restOf(plan.held.size - shown.length, words),
  }
}

function unplacedTable(context: ReportContext): TableBlock {
  const { plan, words } = context
  const shown = firstEntries(plan.unplaced, ENTRIES_SHOWN)
  return {
    kind: 'table',
    title: words.text('report.unplaced', { count: plan.unplaced.size }),
    columns: [
      { title: words.text('report.account') },
      { title: words.text('report.why') },
      { title: words.text('report.arr'), isNumber: true },
    ],
    rows: shown.map((account) => [
      idCell(account.account),
      unplacedDetail(account, context),
      words.money(account.arrMinor),
    ]),
    foot: undefined,
    rest: restOf(plan.unplaced.size - shown.length, words),
  }
}

function restOf(count: number, words: ReportContext['words']): string | undefined {
  return count > 0 ? words.text('report.rest', { count }) : undefined
}
