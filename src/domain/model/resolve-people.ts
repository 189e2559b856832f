import type { PeopleRules } from './model.ts'
import type { PeopleDocument } from './people-document.ts'

/**
 * People rules with the defaults of spec/5: 6 weeks, 40 hours and 0.7 make 1,288 productive hours a year. Where nobody says how late
 * hires come, times to hire are taken to be lognormal and half as wide as long: their 80th percentile is then 4/3 of the mean.
 */
export function resolvePeople(given: PeopleDocument | undefined): PeopleRules {
  return {
    weeksOfLeave: given?.weeksOfLeave ?? 6,
    hoursPerWeek: given?.hoursPerWeek ?? 40,
    utilisation: given?.utilisation ?? 0.7,
    redUplift: given?.redUplift ?? 0.5,
    rampByMonth: given?.rampByMonth ?? [0.25, 0.5, 0.75, 1],
    attritionPerYear: given?.attritionPerYear ?? 0.15,
    daysToHire: given?.daysToHire ?? 60,
    daysToHireP80: given?.daysToHireP80 ?? Math.ceil(((given?.daysToHire ?? 60) * 4) / 3),
    books: {
      keepOwner: given?.books?.keepOwner ?? 1,
      language: given?.books?.language ?? 1,
      region: given?.books?.region ?? 1,
      skill: given?.books?.skill ?? 1,
      evenness: given?.books?.evenness ?? 1,
      concentration: given?.books?.concentration ?? 1,
    },
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
