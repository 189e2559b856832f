import type { Words } from '../../../language/make-words.ts'
import type { Schema } from '../../api/client.ts'

export type Survival = Schema<'CustomerSurvival'>
export type Curve = Survival['whole']

/** Below this share of chance a difference is said to be one. */
const SURE = 0.05

/** A number of months in words. */
export function monthsText({ text, number }: Words, months: number | null): string {
  return months === null
    ? number(undefined)
    : text('retention.survival.lasting', { unit: 'months', count: months, time: number(months) })
}

/** How long customers stay, in a sentence. */
export function tellSurvival(words: Words, { n, events, median, lastTime, ...curve }: Curve): string {
  const { text, number } = words
  if (n === 0) return text('retention.page.nobody_began')
  if (events === 0) return text('retention.page.nobody_left', { n })
  if (median === null) {
    const left = 1 - curve.table.at(-1)!.survival
    return text('retention.page.most_stay', {
      left: number(Math.round(left * 100)),
      last: monthsText(words, lastTime),
    })
  }
  const { medianLower: lower, medianUpper: upper } = curve
  return text('retention.page.half', {
    isSure: lower === null ? 'no' : upper === null ? 'lower' : 'both',
    median: monthsText(words, median),
    ...{ lower: monthsText(words, lower), upper: monthsText(words, upper) },
  })
}

/** Whether the groups differ, and what to do then. */
export function tellGroups(
  { text }: Words,
  { groups, logRank }: Survival,
  groupName: (group: string) => string,
): string | undefined {
  if (groups.length === 0) return undefined
  if (logRank === null) return text('retention.page.incomparable')
  if (logRank.p >= SURE) return text('retention.page.alike')
  return text('retention.page.differ', { group: groupName(fastest(groups).group) })
}

/** The group that loses customers fastest: they stay the least time on average while all groups were watched. */
export function fastest<Group extends Curve>(groups: readonly Group[]): Group {
  const until = Math.min(...groups.map(({ lastTime }) => lastTime ?? 0))
  return groups.reduce((worst, one) => (meanWithin(one, until) < meanWithin(worst, until) ? one : worst))
}

/** The months that a customer stays on average, none counted beyond `until`: the area below the curve. */
function meanWithin({ table }: Curve, until: number): number {
  let [area, from, survival] = [0, 0, 1]
  for (const step of table) {
    if (step.time >= until) break
    area += survival * (step.time - from)
    from = step.time
    survival = step.survival
  }
  return area + survival * (until - from)
}

/** The share that stays longer than so many months; known as far as anybody was watched. */
export function thereAfter({ table }: Curve, months: number): number {
  return table.findLast(({ time }) => time <= months)?.survival ?? 1
}
