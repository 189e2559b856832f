import { type BaseSummary, isActive, summariseBase } from '../../../domain/assessment/summarise-base.ts'
import { calendarOf, type Day } from '../../../domain/kernel/day.ts'
import type { Model } from '../../../domain/model/model.ts'
import type { Schema } from '../../api/client.ts'
import { type AccountColumns, accountColumnsOf, customerBaseOf } from './customer-base-of.ts'

/** What the charts read of the accounts. Of `region` and `tier` the place in the table's values; −1: not known. */
export type ChartColumns = AccountColumns & {
  readonly renewalOn: Float64Array<ArrayBuffer>
  readonly region: Int32Array<ArrayBuffer>
  readonly tier: Int32Array<ArrayBuffer>
}

export function chartColumnsOf(table: Schema<'AccountTable'>): ChartColumns {
  return {
    ...accountColumnsOf(table),
    renewalOn: Float64Array.from(table.renewalOn, (day) => day ?? Number.NaN),
    region: Int32Array.from(table.region.at),
    tier: Int32Array.from(table.tier.at),
  }
}

/** Accounts and the known part of their ARR. */
export type Heap = { accounts: number; arrMinor: number }

export type BaseCharts = {
  readonly summary: BaseSummary
  readonly zones: Model['zones']
  /** Accounts by the zone that their ACV lies in. */
  readonly zoneCounts: { readonly tech: number; readonly low: number; readonly high: number }
  readonly segmentLimits: Model['segments']
  /** By the place of the value in the table; the last one is of those that are not known. */
  readonly regions: readonly Heap[]
  readonly tiers: readonly Heap[]
  /** Renewal days before the day of the base. */
  readonly overdue: Heap
  /** The month of the base, from its day on, and the eleven after it. */
  readonly months: readonly (Heap & { readonly year: number; readonly month: number })[]
}

const MONTHS = 12

/** What there is to see of some rows of a base; accounts that have not begun are left out, as in every figure of a base. */
export function describeBase({
  columns,
  rows,
  asOf,
  model,
  sizes,
}: {
  readonly columns: ChartColumns
  readonly rows: Uint32Array
  readonly asOf: Day
  readonly model: Pick<Model, 'zones' | 'segments'>
  /** How many values the coded columns have. */
  readonly sizes: { readonly region: number; readonly tier: number }
}): BaseCharts {
  const picked = pick(columns, rows)
  const { zones, segments } = model
  const regions = heaps(sizes.region + 1)
  const tiers = heaps(sizes.tier + 1)
  const zoneCounts = { tech: 0, low: 0, high: 0 }
  const overdue: Heap = { accounts: 0, arrMinor: 0 }
  const now = calendarOf(asOf)
  const months = heaps(MONTHS).map((heap, ahead) => {
    const month = now.month - 1 + ahead
    return { ...heap, year: now.year + Math.floor(month / 12), month: (month % 12) + 1 }
  })
  for (let row = 0; row < rows.length; row++) {
    const startOn = picked.startOn[row]!
    if (!isActive({ startOn: Number.isNaN(startOn) ? undefined : startOn }, asOf)) continue
    const acvMinor = picked.acvMinor[row]!
    const add = (heap: Heap) => {
      heap.accounts++
      heap.arrMinor += Number.isNaN(acvMinor) ? 0 : acvMinor
    }
    add(regions.at(picked.region[row]!)!)
    add(tiers.at(picked.tier[row]!)!)
    // A free account is in no zone: the histogram has no place for it either.
    if (acvMinor > 0) {
      zoneCounts[acvMinor >= zones.highFromMinor ? 'high' : acvMinor >= zones.lowFromMinor ? 'low' : 'tech']++
    }
    const renewalOn = picked.renewalOn[row]!
    if (Number.isNaN(renewalOn)) continue
    if (renewalOn < asOf) add(overdue)
    else {
      const { year, month } = calendarOf(renewalOn)
      const found = months[(year - now.year) * 12 + month - now.month]
      if (found !== undefined) add(found)
    }
  }
  return {
    ...{ zones, zoneCounts, segmentLimits: segments, regions, tiers, overdue, months },
    summary: summariseBase(customerBaseOf(picked), { asOf, segments }),
  }
}

function heaps(count: number): Heap[] {
  return Array.from({ length: count }, () => ({ accounts: 0, arrMinor: 0 }))
}

/** The columns of some rows. */
function pick(columns: ChartColumns, rows: Uint32Array): ChartColumns {
  const picked = Object.entries(columns).map(([name, column]) => {
    if (typeof column === 'string') return [name, column]
    const some = new (column.constructor as Float64ArrayConstructor)(rows.length)
    for (let row = 0; row < rows.length; row++) some[row] = column[rows[row]!]!
    return [name, some]
  })
  return Object.fromEntries(picked) as ChartColumns
}
