import type { GroupSurvival } from '../../../domain/retention/survival/survival-of.ts'
import type { Words } from '../../../language/describe.ts'
import type { SurvivalFound } from '../../../operations/retention/measure-survival.ts'

/** More sentences than this are no answer: the table has them all. */
const MOST_SENTENCES = 6
/** A difference that chance alone gives less often than this is said to be one. */
const RARE = 0.05
const LEAST_SHOWN = 0.001

/** The answer in sentences: whether the groups differ, and when half of each have left. */
export function saySurvival({ survival, request, permuted }: SurvivalFound, words: Words): readonly string[] {
  const { groups, logRank } = survival
  const halves = groups
    .slice(0, MOST_SENTENCES)
    .map((curve) => sayMedian(curve, { unit: request.unit, level: request.confLevel, words }))
  if (request.group === undefined) return halves
  if (logRank === undefined) return [words.text('cli.retention.survival.no_test'), ...halves]
  const p = permuted?.p ?? logRank.p
  const values = {
    isTiny: p < LEAST_SHOWN,
    pShare: Math.max(p, LEAST_SHOWN),
    chiSquaredText: words.decimal(logRank.chiSquared),
    df: logRank.df,
  }
  const verdict = p < RARE ? 'differ' : 'alike'
  return [words.text(`cli.retention.survival.${verdict}`, values), ...halves]
}

function sayMedian(
  { group, n, median, medianLower, medianUpper, table, lastTime }: GroupSurvival,
  { unit, level, words }: { unit: string | undefined; level: number; words: Words },
): string {
  const lasting = (time: number | undefined) =>
    time === undefined ? undefined : words.text('retention.survival.lasting', { unit, time, count: time })
  const who = group === undefined ? undefined : words.quote(group)
  if (median === undefined) {
    const survivalShare = table.at(-1)?.survival ?? 1
    return words.text('cli.retention.survival.not_half', { who, n, survivalShare, last: lasting(lastTime) })
  }
  return words.text('cli.retention.survival.half', {
    who,
    median: lasting(median),
    bounds: medianLower === undefined ? 'none' : medianUpper === undefined ? 'lower' : 'both',
    lower: lasting(medianLower),
    upper: lasting(medianUpper),
    levelText: words.wholeShare(level),
  })
}
