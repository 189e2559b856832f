import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  subtract,
  toNumber,
  ZERO,
} from '../kernel/exact.ts'
import { cadenceHours } from '../model/cadence-hours.ts'
import { isCsmWork } from '../model/is-csm-work.ts'
import type { Model, Tier, YearLine } from '../model/model.ts'

/** What a line would need, and its source does not give. */
export type MissingInput = 'cadences' | 'book' | 'timesPerYear' | 'hoursEach'

export type RebuiltLine = {
  readonly id: string
  readonly kind: YearLine['kind']
  /** `computed`: its source printed no hours to compare with. */
  readonly status: 'matches' | 'differs' | 'not_derivable' | 'computed'
  readonly computedHours: number | undefined
  readonly publishedHours: number | undefined
  /** Empty unless it is not derivable. */
  readonly missing: readonly MissingInput[]
  /** What the published hours mean with the one input that is given: hours / hours each, hours / times. */
  readonly impliedTimes: number | undefined
  readonly impliedHoursEach: number | undefined
  /** Where the hours of a cadence line come from. */
  readonly parts: readonly CadencePart[]
}

export type CadencePart = {
  readonly tier: string
  readonly accounts: number
  readonly hoursPerAccount: number
  readonly hours: number
}

export type RebuiltYear = {
  readonly lines: readonly RebuiltLine[]
  /** Of all lines with printed hours. */
  readonly publishedHours: number
  readonly publishedInternalHours: number
  /** Share of the printed hours that goes to accounts: what a utilisation would be. */
  readonly accountShare: number | undefined
  /** Of all lines that their inputs give. */
  readonly computedHours: number
}

type YearOf = {
  readonly tiers: readonly Pick<Tier, 'id' | 'service'>[]
  readonly book: Model['book']
  readonly people: { readonly yearLines: readonly YearLine[] }
}

/** A document says "every 30 days" where a handbook says "monthly", which is 1.4 % less; printed hours are whole. */
const TOLERANCE_SHARE = 0.02
const TOLERANCE_HOURS = 0.5

/**
 * [V7] A CSM-year line by line, from cadences and book or from times × hours, each compared with what its source printed;
 * a line that its own inputs do not give is named with what is missing, and never filled with the printed hours.
 */
export function rebuildYear(model: YearOf): RebuiltYear {
  const { yearLines } = model.people
  const lines = yearLines.map((line) => rebuildLine(line, model))
  const published = (some: readonly YearLine[]) =>
    some.reduce((sum, { publishedHours }) => add(sum, exact(publishedHours ?? 0)), ZERO)
  const all = published(yearLines)
  const internal = published(yearLines.filter(({ kind }) => kind === 'internal'))
  return {
    lines: lines.map(({ line }) => line),
    publishedHours: toNumber(all),
    publishedInternalHours: toNumber(internal),
    accountShare: compare(all, ZERO) === 0 ? undefined : toNumber(divide(subtract(all, internal), all)),
    computedHours: toNumber(lines.reduce((sum, { computed }) => add(sum, computed ?? ZERO), ZERO)),
  }
}

function rebuildLine(line: YearLine, model: YearOf): { line: RebuiltLine; computed: Exact | undefined } {
  const { id, kind, publishedHours, timesPerYear, hoursEach } = line
  const { computed, missing, parts } = line.fromCadences
    ? fromCadences(line.fromCadences, model)
    : fromTimes(line)
  const implied = (input: number | undefined) =>
    computed === undefined && publishedHours !== undefined && input
      ? toNumber(divide(exact(publishedHours), exact(input)))
      : undefined
  return {
    computed,
    line: {
      id,
      kind,
      status: statusOf(computed, publishedHours),
      computedHours: computed && toNumber(computed),
      publishedHours,
      missing,
      impliedTimes: implied(hoursEach),
      impliedHoursEach: implied(timesPerYear),
      parts,
    },
  }
}

type Source = {
  readonly computed: Exact | undefined
  readonly missing: readonly MissingInput[]
  readonly parts: readonly CadencePart[]
}

/** Book × hours per account of every cadence of these activities that CSMs deliver; tiers outside the book take no part. */
function fromCadences(activities: NonNullable<YearLine['fromCadences']>, { tiers, book }: YearOf): Source {
  const served = tiers
    .map(({ id, service }) => ({
      id,
      cadences: service.cadences.filter(
        ({ activity, who }) => activities.includes(activity) && isCsmWork(who),
      ),
    }))
    .filter(({ cadences }) => cadences.length > 0)
  const inBook = served.flatMap(({ id, cadences }) => {
    const accounts = book[id]
    if (accounts === undefined) return []
    const each = cadences.map(cadenceHours).reduce(add, ZERO)
    return [{ id, accounts, each, hours: multiply(each, exact(accounts)) }]
  })
  if (inBook.length === 0)
    return { computed: undefined, missing: [served.length === 0 ? 'cadences' : 'book'], parts: [] }
  return {
    computed: inBook.reduce((sum, { hours }) => add(sum, hours), ZERO),
    missing: [],
    parts: inBook.map(({ id, accounts, each, hours }) => ({
      tier: id,
      accounts,
      hoursPerAccount: toNumber(each),
      hours: toNumber(hours),
    })),
  }
}

function fromTimes({ timesPerYear, hoursEach }: YearLine): Source {
  if (timesPerYear !== undefined && hoursEach !== undefined)
    return { computed: multiply(exact(timesPerYear), exact(hoursEach)), missing: [], parts: [] }
  const missing: MissingInput[] = []
  if (timesPerYear === undefined) missing.push('timesPerYear')
  if (hoursEach === undefined) missing.push('hoursEach')
  return { computed: undefined, missing, parts: [] }
}

function statusOf(computed: Exact | undefined, publishedHours: number | undefined): RebuiltLine['status'] {
  if (computed === undefined) return 'not_derivable'
  if (publishedHours === undefined) return 'computed'
  const apart = Math.abs(toNumber(subtract(computed, exact(publishedHours))))
  return apart <= Math.max(TOLERANCE_HOURS, TOLERANCE_SHARE * publishedHours) ? 'matches' : 'differs'
}
