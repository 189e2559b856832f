import type { DidEstimate } from '../../../domain/pilot/did/did-row.ts'
import type { Staggered } from '../../../domain/pilot/did/staggered.ts'
import type { LoadedStaggered } from '../../../operations/pilot/load-staggered.ts'

export type StaggeredFound = {
  readonly loaded: LoadedStaggered
  readonly compared: Staggered
  readonly confidence: number
}

/** The group-time table and its averages as a document; periods and groups as the file writes them, numbers as numbers. */
export function staggeredJson({ loaded, compared, confidence }: StaggeredFound): object {
  const periodAt = (place: number) => plain(loaded.periods[place]!)
  const groupAt = (place: number) => plain(loaded.groups[place]!)
  return {
    difference: compared.overall?.difference,
    standardError: compared.overall?.standardError,
    attGt: compared.effects.map(({ group, period, base, treated, control, ...estimate }) => ({
      ...{ group: groupAt(group), time: periodAt(period), ...asAtt(estimate) },
      ...{ base: periodAt(base), treated, control },
    })),
    simpleAtt: compared.simple?.difference,
    groupAtt: Object.fromEntries(
      compared.groups.map(({ group, difference }) => [loaded.groups[group]!, difference]),
    ),
    groupOverall: compared.overall?.difference,
    simple: compared.simple && asAtt(compared.simple),
    overall: compared.overall && asAtt(compared.overall),
    groups: compared.groups.map(({ group, units, ...estimate }) => ({
      ...{ group: groupAt(group), units, ...asAtt(estimate) },
    })),
    sinceStart: compared.sinceStart.map(({ periods, ...estimate }) => ({ periods, ...asAtt(estimate) })),
    parallelTrend: compared.trend,
    ...{ comparison: 'never_treated', basePeriod: 'varying', errors: 'influence', confidence },
    counts: {
      rows: loaded.tableRows,
      units: loaded.panel.units.length,
      neverTreated: compared.neverTreated,
      ...{
        alwaysTreated: loaded.alwaysTreated,
        treatedLater: loaded.treatedLater,
        repeated: loaded.repeated,
      },
    },
    missing: loaded.missing,
  }
}

function asAtt({ difference, ...rest }: DidEstimate) {
  return { att: difference, ...rest }
}

function plain(text: string): string | number {
  return Number.isFinite(Number(text)) ? Number(text) : text
}
