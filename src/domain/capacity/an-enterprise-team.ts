/**
 * The published hiring example, for tests: 96 enterprise accounts that win 2.5 % and lose 0.8 % a month in whole accounts, 6.08 hours each and 12 of
 * onboarding, 105.6 hours per person at a load of 86 %, seven people of whom 18 % leave in a year, three months to hire.
 */
export function anEnterpriseTeam() {
  const needByMonth: number[] = []
  for (let accounts = 96; needByMonth.length < 18; ) {
    const won = Math.round(accounts * 0.025)
    needByMonth.push((accounts * 6.08 + won * 12) / (105.6 * 0.86))
    accounts += won - Math.round(accounts * 0.008)
  }
  return {
    needByMonth,
    people: { rampByMonth: [0.25, 0.5, 0.75, 0.9], attritionPerYear: 0.18, daysToHireP80: 88 },
    mentorByMonth: [0.15, 0.1],
    csmMinor: 12_000_000,
  }
}
