import { comfortableBelow, EXCEPTIONAL, type Verdict } from '../../../domain/economics/judge-cost-share.ts'
import { type Exact, toNumber } from '../../../domain/kernel/exact.ts'
import type { Asked } from './figure-terms.ts'
import type { Formula, ToldFigure } from './formula.ts'

/** A verdict with its reason: the range that the share lies in, and what turned it. */
export function tellVerdict(
  { all, words }: Asked,
  {
    verdict,
    costShare,
    formulas,
  }: {
    readonly verdict: Verdict | undefined
    readonly costShare: Exact | undefined
    readonly formulas: readonly Formula[]
  },
): ToldFigure {
  const { text, wordFor } = words
  if (verdict === undefined || costShare === undefined) {
    return { value: undefined, unknown: text('report.no_arr'), formulas: [] }
  }
  const { targetRange } = all.standards
  const share = toNumber(costShare)
  const place =
    share < targetRange.from
      ? 'below'
      : share < toNumber(comfortableBelow(targetRange))
        ? 'lower'
        : share <= targetRange.to
          ? 'upper'
          : 'above'
  const because = verdict.because === 'share' ? undefined : text(`verdict.because.${verdict.because}`)
  const sentences = [
    text('economics.verdict_rule', {
      place,
      costShare: share,
      fromShare: targetRange.from,
      middleShare: toNumber(comfortableBelow(targetRange)),
      toShare: targetRange.to,
      exceptionalShare: EXCEPTIONAL.shareTo,
      verdict: wordFor('verdict', verdict.code),
    }),
    ...(because === undefined ? [] : [`${because}.`]),
    ...(verdict.isMarginKnown ? [] : [`${text('verdict.margin_unknown')}.`]),
  ]
  return {
    value: wordFor('verdict', verdict.code),
    note: because,
    isBad: verdict.code === 'too_expensive' || verdict.code === 'under_invested',
    formulas,
    rule: words.paragraph(sentences),
  }
}
