import { backtestCalibrations } from './backtest.ts'
import type { Calibration } from './calibration.ts'
import { powerCalibrations } from './power.ts'
import { survivalCalibrations } from './survival.ts'

/** Every estimator's promises. */
export const allCalibrations: readonly Calibration[] = [
  ...backtestCalibrations,
  ...powerCalibrations,
  ...survivalCalibrations,
]
