import type { SegmentLimits } from '../../../domain/account/segment.ts'
import type { BaseSummary } from '../../../domain/assessment/summarise-base.ts'
import { formatChoice } from '../../ui/grid/column.ts'
import type { Heap } from './describe-base.ts'
import { NOT_KNOWN } from './filter-accounts.ts'

/** A part of the base, with the filter that lets its accounts through. */
export type Part = Readonly<Heap> & {
  readonly label: string
  readonly filter: string
}

/** More bars than that say no more. */
const MOST = 8

/** The values of a coded field, the one with the most ARR first; the smaller ones together, and last what is not known. */
export function partsOf(
  heaps: readonly Heap[],
  values: readonly string[],
  names: {
    readonly nameOf: (value: string) => string
    readonly unknown: string
    readonly others: (count: number) => string
  },
): readonly Part[] {
  const known = values
    .map((value, place) => ({
      ...heaps[place]!,
      label: names.nameOf(value),
      filter: formatChoice([value]),
      value,
    }))
    .filter(({ accounts }) => accounts > 0)
    .sort((one, other) => other.arrMinor - one.arrMinor || other.accounts - one.accounts)
  const isMany = known.length > MOST + 1
  const rest = isMany ? known.slice(MOST) : []
  const unknown = heaps.at(-1)!
  return [
    ...known.slice(0, isMany ? MOST : known.length).map(({ value: _, ...part }) => part),
    ...(rest.length === 0
      ? []
      : [
          {
            label: names.others(rest.length),
            filter: formatChoice(rest.map(({ value }) => value)),
            accounts: sum(rest, ({ accounts }) => accounts),
            arrMinor: sum(rest, ({ arrMinor }) => arrMinor),
          },
        ]),
    ...(unknown.accounts === 0 ? [] : [{ ...unknown, label: names.unknown, filter: NOT_KNOWN }]),
  ]
}

/** The segments that have accounts, with the filter of employees that each is. */
export function segmentParts(
  segments: BaseSummary['segments'],
  { midMarketFrom, enterpriseFrom }: SegmentLimits,
  nameOf: (segment: string) => string,
): readonly Part[] {
  const filters = {
    enterprise: `${enterpriseFrom}..`,
    mid_market: `${midMarketFrom}..${enterpriseFrom - 1}`,
    smb: `..${midMarketFrom - 1}`,
    unknown: NOT_KNOWN,
  }
  return segments
    .filter(({ accounts }) => accounts > 0)
    .map(({ segment, accounts, arrMinor }) => ({
      ...{ accounts, arrMinor, filter: filters[segment] },
      label: nameOf(segment),
    }))
}

/** The share of a part in a whole; undefined where there is no whole. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

function sum<Entry>(entries: readonly Entry[], of: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + of(entry), 0)
}
