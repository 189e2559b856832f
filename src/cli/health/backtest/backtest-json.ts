import type { BacktestFound } from '../../../operations/health/backtest-file.ts'

/** The backtest as a document: AUC and verdict first, what it rests on last. */
export function backtestJson({
  request,
  backtest,
  rows,
  missing,
  leftOut,
  repeatedIds,
}: BacktestFound): object {
  const { auc, aucLower, aucUpper, standardError, verdict, direction, directionFrom, aucOtherWay } = backtest
  const { n, events, calibration, lift, weights, groups, repeats, notes, folds, seed } = backtest
  const { score, signals, outcome, outcomeValue, group } = request
  return {
    ...{ auc, aucLower, aucUpper, verdict, direction, directionFrom, aucOtherWay, standardError },
    ...{ n, events, rows, leftOut, missing, repeatedIds, notes },
    ...{ calibration, lift, weights, groups, repeats },
    columns: { score, signals, outcome, outcomeValue, group },
    method: {
      auc: score === undefined ? 'cross_validated' : 'as_given',
      interval: 'delong_logit_t',
      confidenceLevel: 0.95,
      model: score === undefined ? 'ridge_logistic' : undefined,
      folds,
      seed,
    },
  }
}
