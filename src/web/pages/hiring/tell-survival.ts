import type { ScenarioOutcome } from '../../../domain/forecast/compare-scenarios.ts'
import type { Words } from '../../../language/make-words.ts'

/** In a sentence how much growth the model survives: the one that is asked about, else the first that it does not, or the most that it does. */
export function tellSurvival(
  { text }: Pick<Words, 'text'>,
  compared: readonly ScenarioOutcome[],
  chosen: ScenarioOutcome | undefined,
): string {
  const isGrowth = chosen?.scenario.code === 'factor'
  const grown = (isGrowth ? [chosen] : compared).flatMap((outcome) =>
    outcome.scenario.code === 'factor' ? [{ ...outcome, factor: outcome.scenario.factor }] : [],
  )
  const failing = grown
    .filter(({ verdict }) => verdict === 'too_expensive' || verdict === 'cannot_hire')
    .toSorted((one, other) => one.factor - other.factor)[0]
  if (failing !== undefined)
    return text(`hiring.survival.${failing.verdict}`, {
      factor: failing.factor,
      costShare: failing.forecast.months.at(-1)?.total.costShare,
    })
  const most = Math.max(...grown.map(({ factor }) => factor))
  const isKnown = grown.every(({ verdict }) => verdict === 'survives')
  return text(isKnown ? 'hiring.survival.survives' : 'hiring.survival.unknown', { factor: most })
}
