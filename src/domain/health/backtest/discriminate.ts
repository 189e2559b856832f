import { aucInterval } from './auc-interval.ts'
import type { Discrimination, Note, Verdict } from './backtest.ts'
import { type Calibration, calibrate } from './calibrate.ts'
import { liftByDecile } from './lift-by-decile.ts'
import { type Placements, placementsOf } from './placements.ts'

/** Accounts of which the outcome is known: how much risk they were given, and how probable the outcome. */
export type Judged = {
  readonly risk: Float64Array
  readonly probabilities: Float64Array
  readonly scale: Calibration['scale']
  readonly isEvent: Uint8Array
  /** Left out, each account is placed among all of the other outcome. */
  readonly placements?: Placements
  /** Of the AUC, where the risk was learnt from the same accounts by cross-validation; else 1. */
  readonly varianceFactor: number
}

/** Below this many of either outcome the figures are an impression. */
const FEW_EVENTS = 10

/** [HE19] AUC, verdict, calibration and lift of accounts that carry a risk: `predicts` only where the whole interval lies above chance. */
export function discriminate(judged: Judged): Discrimination {
  const { risk, probabilities, scale, isEvent } = judged
  const n = isEvent.length
  const placements = judged.placements ?? placementsOf(risk, isEvent)
  const events = isEvent.reduce((sum, event) => sum + event, 0)
  if (placements === undefined) return { ...NOTHING, n, events, notes: [{ code: 'one_outcome' }] }
  const { lower, upper, standardError } = aucInterval(placements, judged.varianceFactor)
  const verdict: Verdict = lower > 0.5 ? 'predicts' : 'no_signal'
  const few: Note = { code: 'few_events', events, others: n - events }
  return {
    ...{ n, events, auc: placements.auc, aucLower: lower, aucUpper: upper, standardError, verdict },
    calibration: calibrate(probabilities, isEvent, scale),
    ...{ lift: liftByDecile(risk, isEvent), weights: [] },
    notes: [
      ...(upper < 0.5 ? [{ code: 'reversed' } as const] : []),
      ...(Math.min(events, n - events) < FEW_EVENTS ? [few] : []),
    ],
  }
}

const NOTHING: Omit<Discrimination, 'n' | 'events' | 'notes'> = {
  ...{ auc: undefined, aucLower: undefined, aucUpper: undefined, standardError: undefined },
  ...{ verdict: 'no_signal', calibration: undefined, lift: [], weights: [] },
}

/** The accounts of these rows alone. */
export function restrict(
  { risk, probabilities, scale, varianceFactor, isEvent }: Judged,
  rows: Uint32Array,
): Judged {
  const of = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!)
  return {
    ...{ risk: of(risk), probabilities: of(probabilities), scale, varianceFactor },
    isEvent: Uint8Array.from(rows, (row) => isEvent[row]!),
  }
}
