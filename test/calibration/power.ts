import type { Calibration } from './calibration.ts'

export const powerCalibrations: readonly Calibration[] = []
