import type { Backtest, Note } from './backtest.ts'
import { byGroup, type Groups, notesOnGroups } from './by-group.ts'
import { type CrossValidation, crossValidate } from './cross-validate.ts'
import { discriminate, type Judged, restrict } from './discriminate.ts'
import { lookForLeaks } from './look-for-leaks.ts'
import type { Signal } from './signal.ts'
import { suggestWeights } from './suggest-weights.ts'

export type SignalsCase = {
  readonly signals: readonly Signal[]
  readonly isEvent: Uint8Array
  readonly groups?: Groups | undefined
  readonly folds: number
  readonly seed: number
  /** How often the accounts are dealt anew; left out, by how many there are. */
  readonly repeats?: number | undefined
}

export type SignalsBacktest = ({ readonly kind: 'backtest' } & Backtest) | TooFewEvents

export type TooFewEvents = {
  readonly kind: 'too_few_events'
  readonly needed: number
  readonly events: number
  readonly others: number
}

/** With fewer of either outcome nothing can be learnt and tested at once. */
export const FEWEST_EVENTS = 10

/**
 * [HE23]–[HE30] Whether signals together tell who will have the outcome, judged on accounts that were not learnt from, and what each should
 * count. Weights are suggested only where the verdict is `predicts`.
 */
export function backtestSignals(tested: SignalsCase): SignalsBacktest {
  const { signals, isEvent, groups: named, folds, seed } = tested
  const events = isEvent.reduce((sum, event) => sum + event, 0)
  const others = isEvent.length - events
  if (Math.min(events, others) < FEWEST_EVENTS)
    return { kind: 'too_few_events', needed: FEWEST_EVENTS, events, others }
  const { kept, notes } = lookForLeaks(signals, isEvent)
  const parts = Math.min(folds, events, others)
  const repeats = tested.repeats ?? repeatsFor(isEvent.length)
  const validated = crossValidate(kept, isEvent, { folds: parts, seed, repeats })
  const { probabilities, linear, placements } = validated
  const varianceFactor = foldVarianceFactor(parts)
  const judged: Judged = { risk: linear, probabilities, scale: 'as_given', isEvent, varianceFactor }
  const whole = discriminate({ ...judged, placements })
  const groups = byGroup(named, (rows) => {
    const found = discriminate(restrict(judged, rows))
    const own = restrictSignals(kept, rows)
    const isLearnable = Math.min(found.events, found.n - found.events) >= FEWEST_EVENTS
    if (found.verdict === 'no_signal' || !isLearnable) return found
    return {
      ...found,
      weights: suggestWeights(
        own,
        Uint8Array.from(rows, (row) => isEvent[row]!),
        seed,
      ),
    }
  })
  return {
    kind: 'backtest',
    ...whole,
    weights: whole.verdict === 'predicts' ? suggestWeights(kept, isEvent, seed) : [],
    ...{ direction: 'higher_is_riskier', directionFrom: 'stated', aucOtherWay: 1 - whole.auc! },
    ...{ groups, repeats: validated.repeats, folds: parts, seed },
    notes: [...whole.notes, ...notes, ...seedNotes(validated, whole.aucLower!), ...notesOnGroups(groups)],
  }
}

/**
 * [HE27] Folds learn from each other's accounts, so their results rise and fall together: by chance alone the AUC of a cross-validation
 * spreads half as wide again as one of independent accounts. The corrected variance of Nadeau & Bengio (2003): 1/K + 1/(K − 1) of a
 * fold's variance in place of 1/K.
 */
function foldVarianceFactor(folds: number): number {
  return 1 + folds / (folds - 1)
}

/** Seeds matter where there are few accounts; with many, one run says the same and takes its time. */
function repeatsFor(n: number): number {
  return n <= 2_000 ? 5 : n <= 20_000 ? 2 : 1
}

function restrictSignals(signals: readonly Signal[], rows: Uint32Array): Signal[] {
  return signals.map(
    (signal) => ({ ...signal, values: Array.from(rows, (row) => signal.values[row]) }) as Signal,
  )
}

/** [HE25] Said where the seeds differ by more than the interval reaches down. */
function seedNotes({ repeats, placements }: CrossValidation, lower: number): Note[] {
  const found = repeats.map(({ auc }) => auc)
  const lowest = Math.min(...found)
  const highest = Math.max(...found)
  return highest - lowest > placements.auc - lower ? [{ code: 'seeds_disagree', lowest, highest }] : []
}
