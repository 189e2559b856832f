import { type Exact, exact, multiply } from '../kernel/exact.ts'
import type { YearLine } from './model.ts'

/** Hours per year that a line states by itself: times × hours each, else what its source printed; undefined without both. */
export function statedHours({ timesPerYear, hoursEach, publishedHours }: YearLine): Exact | undefined {
  if (timesPerYear !== undefined && hoursEach !== undefined)
    return multiply(exact(timesPerYear), exact(hoursEach))
  return publishedHours === undefined ? undefined : exact(publishedHours)
}
