const DAYS_OF_YEAR = 365.25

/** [PT58] Who leaves within so many days of those who leave within a year, when they leave evenly: 0..1. */
export function leavingWithin(leavingPerYear: number, days: number): number {
  return -Math.expm1((Math.log1p(-leavingPerYear) * days) / DAYS_OF_YEAR)
}

/** [PT58] Days that an account stays on average, of so many, when this share is still there at the end. */
export function meanDays(survival: number, days: number): number {
  const hazard = -Math.log(survival)
  return hazard < 1e-12 ? days : (days * -Math.expm1(-hazard)) / hazard
}
