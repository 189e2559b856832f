import { backtestCalibrations } from './backtest.ts'
import type { Calibration } from './calibration.ts'
import { didCalibrations } from './did.ts'
import { drawCalibrations } from './draw.ts'
import { pilotAnalysisCalibrations } from './pilot-analysis.ts'
import { pilotLooksCalibrations } from './pilot-looks.ts'
import { powerCalibrations } from './power.ts'
import { survivalCalibrations } from './survival.ts'

/** Every estimator's promises. */
export const allCalibrations: readonly Calibration[] = [
  ...backtestCalibrations,
  ...didCalibrations,
  ...drawCalibrations,
  ...pilotAnalysisCalibrations,
  ...pilotLooksCalibrations,
  ...powerCalibrations,
  ...survivalCalibrations,
]
