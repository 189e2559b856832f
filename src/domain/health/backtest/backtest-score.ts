import { aucInterval } from './auc-interval.ts'
import type { Backtest, Direction, Note } from './backtest.ts'
import { byGroup, type Groups, notesOnGroups } from './by-group.ts'
import { discriminate, type Judged, restrict } from './discriminate.ts'
import { TOO_GOOD } from './look-for-leaks.ts'
import { placementsOf } from './placements.ts'
import { scoreProbabilities } from './score-probabilities.ts'

export type ScoreCase = {
  /** What to call the score. */
  readonly name: string
  readonly scores: Float64Array
  readonly isEvent: Uint8Array
  readonly groups?: Groups | undefined
  /** What a high score is said to mean; left out, the data may say it, if they leave no doubt. */
  readonly direction?: Direction | undefined
  readonly folds: number
  readonly seed: number
}

/**
 * [HE17]–[HE22] [HE30] Whether a score tells who will have the outcome. A stated direction is kept whatever the data say. Without one the
 * plain reading counts (higher is riskier), unless the whole interval lies below chance: then the score is read the other way, and a
 * note says so. Either reading can pass, so chance passes in 5 of 100 cases, 2.5 on each side.
 */
export function backtestScore(tested: ScoreCase): Backtest {
  const { name, scores, isEvent, folds, seed } = tested
  const { direction, directionFrom } = decideDirection(tested)
  const risk = direction === 'higher_is_riskier' ? scores : scores.map((score) => -score)
  const probable = scoreProbabilities(risk, isEvent, { folds, seed })
  const judged: Judged = { risk, isEvent, ...probable, varianceFactor: 1 }
  const whole = discriminate(judged)
  const groups = byGroup(tested.groups, (rows) => discriminate(restrict(judged, rows)))
  const auc = whole.auc!
  const found: Note[] = directionFrom === 'found' ? [{ code: 'direction_found', direction }] : []
  const leak: Note[] = auc > TOO_GOOD ? [{ code: 'too_good', column: name, auc }] : []
  return {
    ...whole,
    ...{ direction, directionFrom, aucOtherWay: 1 - auc, groups, repeats: [], folds, seed },
    notes: [...found, ...whole.notes, ...leak, ...notesOnGroups(groups)],
  }
}

function decideDirection({
  scores,
  isEvent,
  direction,
}: ScoreCase): Pick<Backtest, 'direction' | 'directionFrom'> {
  if (direction !== undefined) return { direction, directionFrom: 'stated' }
  const isReversed = aucInterval(placementsOf(scores, isEvent)!).upper < 0.5
  return isReversed
    ? { direction: 'lower_is_riskier', directionFrom: 'found' }
    : { direction: 'higher_is_riskier', directionFrom: 'convention' }
}
