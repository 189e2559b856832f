import type { PeopleRules } from './model.ts'
import type { PeopleDocument } from './people-document.ts'

/** People rules with the defaults of spec/5: 6 weeks, 40 hours and 0.7 make 1,288 productive hours a year. */
export function resolvePeople(given: PeopleDocument | undefined): PeopleRules {
  return {
    weeksOfLeave: given?.weeksOfLeave ?? 6,
    hoursPerWeek: given?.hoursPerWeek ?? 40,
    utilisation: given?.utilisation ?? 0.7,
    redUplift: given?.redUplift ?? 0.5,
    rampByMonth: given?.rampByMonth ?? [0.25, 0.5, 0.75, 1],
    attritionPerYear: given?.attritionPerYear ?? 0.15,
    daysToHire: given?.daysToHire ?? 60,
    yearLines:
      given?.yearLines?.map(({ id, kind, fromCadences, timesPerYear, hoursEach, publishedHours }) => ({
        id,
        kind,
        fromCadences,
        timesPerYear,
        hoursEach,
        publishedHours,
      })) ?? [],
  }
}
