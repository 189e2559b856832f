import type { Bridge, BridgeFigures } from './bridge.ts'
import type { BridgeOptions } from './bridge-of.ts'
import { DEFINITIONS } from './definition.ts'
import { addKept, addRenewed, type Comparison, joinKept, type Kept, nothingKept } from './kept.ts'
import { type LedgerRange, ledgerOf, type Paid } from './ledger.ts'
import { labelOf, MONTHS_OF, type Month, type Span } from './month.ts'
import {
  addMovements,
  joinMovements,
  MOVEMENTS,
  type Movement,
  type MovementSums,
  noMovements,
} from './movements.ts'
import type { PaidPeriod } from './paid-period.ts'

/** Groups by number: each customer is in one. */
type Grouping = {
  readonly groups: number
  readonly groupOf: (periodsOfCustomer: Int32Array) => number
}

/** Months that are told of as one: places in the ledger, the first and the last of them. */
type Stretch = { readonly label: string; readonly first: number; readonly last: number }

/** A bridge for each group over the same months, in one walk. */
export function bridgesOf(
  periods: readonly PaidPeriod[],
  { groups, groupOf, ...options }: BridgeOptions & Grouping,
): readonly Bridge[] | undefined {
  const ledger = ledgerOf(periods, options)
  const tally = ledger && tallyBridges(ledger, options)
  if (tally === undefined) return undefined
  for (let group = 0; group < groups; group++) tally.expect(group)
  ledger!.walk((customer, paid) => tally.add(paid, groupOf(ledger!.periodsOf(customer))))
  return tally.bridges()
}

/**
 * Bridges of customers that come one after the other, from ledgers of the same months: what a database tells page by page.
 * Undefined where no month is to be shown. Groups are numbered from 0, and are there once they are expected or a customer is in them.
 */
export function tallyBridges(
  range: LedgerRange,
  options: BridgeOptions,
):
  | {
      readonly expect: (group: number) => void
      /** As a ledger's walk gives it. */
      readonly add: (paid: Paid, group: number) => void
      readonly bridges: () => readonly Bridge[]
      /** Of all groups together. */
      readonly whole: () => Bridge
    }
  | undefined {
  const shownFrom = Math.max(options.from ?? range.first, range.first)
  if (shownFrom > range.last) return undefined
  const shown = { from: shownFrom, to: range.last }
  const by = (span: Span) => stretchesOf(shown, { span, first: range.first })
  const lists = [by('month'), options.by === undefined || options.by === 'month' ? [] : by(options.by)]
  const everything = { label: '', first: lists[0]![0]!.first, last: lists[0]!.at(-1)!.last }
  const stretches = [...lists.flat(), everything]
  const comparisons = stretches.map(
    ({ first, last }): Comparison => ({
      open: options.definition === 'year-on-year' ? last - 12 : first - 1,
      close: last,
    }),
  )
  const groups: { readonly sums: MovementSums; readonly kept: readonly Kept[] }[] = []
  const expect = (group: number) => {
    groups[group] ??= {
      sums: noMovements(range.last - range.first + 2),
      kept: comparisons.map(nothingKept),
    }
  }
  const compare = options.definition === 'renewal' ? addRenewed : addKept
  const add = (paid: Paid, group: number) => {
    expect(group)
    const { sums, kept } = groups[group]!
    addMovements(sums, paid.values)
    for (let at = 0; at < comparisons.length; at++) compare(kept[at]!, paid, comparisons[at]!)
  }
  const bridgeOf = ({ sums, kept }: (typeof groups)[number]): Bridge => {
    const told = stretches.map((stretch, at) => ({
      ...figuresOf(sums, stretch, { kept: kept[at]!, options }),
      isCutOff: !range.isCut && stretch.last === range.last - range.first + 1,
    }))
    const months = lists[0]!.length
    const { isCutOff: _, ...totals } = told.at(-1)!
    return {
      ...{ definition: DEFINITIONS[options.definition], snapshot: options.snapshot, totals },
      months: told.slice(0, months).map((row, at) => ({ month: stretches[at]!.label, ...row })),
      periods: told.slice(months, -1).map((row, at) => ({ period: stretches[months + at]!.label, ...row })),
    }
  }
  const whole = () => {
    const all = { sums: noMovements(range.last - range.first + 2), kept: comparisons.map(nothingKept) }
    for (const { sums, kept } of groups) {
      joinMovements(all.sums, sums)
      for (const [at, own] of kept.entries()) joinKept(all.kept[at]!, own)
    }
    return bridgeOf(all)
  }
  return { expect, add, bridges: () => groups.map(bridgeOf), whole }
}

function stretchesOf(
  shown: { readonly from: Month; readonly to: Month },
  { span, first }: { readonly span: Span; readonly first: Month },
): Stretch[] {
  const found: Stretch[] = []
  for (let month = shown.from; month <= shown.to; ) {
    const after = Math.min(month - (month % MONTHS_OF[span]) + MONTHS_OF[span], shown.to + 1)
    found.push({ label: labelOf(month, span), first: month - first + 1, last: after - first })
    month = after
  }
  return found
}

/** [RT5] [RT7] The figures of a stretch of months: movements are sums of those of its months, shares are by the definition. */
function figuresOf(
  sums: MovementSums,
  { first, last }: Stretch,
  { kept, options }: { readonly kept: Kept; readonly options: BridgeOptions },
): BridgeFigures {
  const add = (places: ArrayLike<number>) => {
    let sum = 0
    for (let at = first; at <= last; at++) sum += places[at]!
    return sum
  }
  const counts = Object.fromEntries(
    MOVEMENTS.map((movement) => [movement, add(sums.counts[movement])]),
  ) as Record<Movement, number>
  const amount = (movement: Movement) => add(sums.amounts[movement])
  const openingMinor = sums.closing[first - 1]!
  const openingCustomers = sums.customers[first - 1]!
  const lost = amount('contraction') + amount('churn')
  const shares =
    options.definition === 'aggregate'
      ? {
          basisMinor: openingMinor,
          grr: shareOf(openingMinor - lost, openingMinor),
          nrr: shareOf(openingMinor - lost + amount('expansion'), openingMinor),
          logoChurn: shareOf(counts.churn, openingCustomers),
        }
      : {
          basisMinor: kept.openMinor,
          grr: shareOf(kept.keptMinor, kept.openMinor),
          nrr: shareOf(kept.nowMinor, kept.openMinor),
          logoChurn: shareOf(kept.lost, kept.customers),
        }
  return {
    openingMinor,
    newMinor: amount('new'),
    reactivationMinor: amount('reactivation'),
    expansionMinor: amount('expansion'),
    contractionMinor: amount('contraction'),
    churnMinor: amount('churn'),
    closingMinor: sums.closing[last]!,
    ...shares,
    ...{ openingCustomers, closingCustomers: sums.customers[last]!, counts },
  }
}

/** Undefined of nothing: a share of zero is no share. */
function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined
}
