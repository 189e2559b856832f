import { formatDay } from '../../../domain/kernel/day.ts'
import type { DesignedPilot } from '../../../operations/pilot/design-pilot.ts'

/** The draw as a document: who is in which arm, who is left out, how fair it came out and what it can show. */
export function designJson(designed: DesignedPilot): object {
  const { draw, excluded, exclusions, unknown, listed, foresight } = designed
  const { seed, share, unit, accounts, strata, balance, contamination, counts } = draw
  return {
    ...{ seed, share, unit, accounts, excluded, strata, balance, contamination },
    counts: {
      ...{ listed, ...counts, excluded: excluded.length, exclusions },
      ...{ unknown, flagged: balance.filter(({ flagged }) => flagged).length },
    },
    startsOn: formatDay(designed.startsOn),
    endsOn: formatDay(designed.endsOn),
    power: foresight,
  }
}
