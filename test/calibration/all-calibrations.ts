import { backtestCalibrations } from './backtest.ts'
import type { Calibration } from './calibration.ts'
import { decideCalibrations } from './decide.ts'
import { didCalibrations } from './did.ts'
import { drawCalibrations } from './draw.ts'
import { pilotAnalysisCalibrations } from './pilot-analysis.ts'
import { pilotLooksCalibrations } from './pilot-looks.ts'
import { powerCalibrations } from './power.ts'
import { renewalCalibrations } from './renewals.ts'
import { survivalCalibrations } from './survival.ts'

/** Every estimator's promises. */
export const allCalibrations: readonly Calibration[] = [
  ...dear(backtestCalibrations),
  ...decideCalibrations,
  ...dear(didCalibrations),
  ...drawCalibrations,
  ...dear(pilotAnalysisCalibrations),
  ...dear(pilotLooksCalibrations),
  ...powerCalibrations,
  ...dear(renewalCalibrations),
  ...survivalCalibrations,
]

/** Those that fit, permute or look again and again: the reduced set has fewer runs of them. */
function dear(calibrations: readonly Calibration[]): readonly Calibration[] {
  return calibrations.map((calibration) => ({ cost: 6, ...calibration }))
}
