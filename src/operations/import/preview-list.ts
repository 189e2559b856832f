import type { Account } from '../../domain/account/account.ts'
import type { Csm } from '../../domain/account/csm.ts'
import type { CustomerBase } from '../../domain/account/customer-base.ts'
import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { type ListPreview, PREVIEW_ROWS, type PreviewValue } from './import-report.ts'

type Mapped = readonly { readonly field: string }[]
type Readers<Value> = Readonly<Record<string, (value: Value) => PreviewValue | undefined>>

const OF_ACCOUNT: Readers<Account> = {
  account_id: ({ id }) => id,
  name: ({ name }) => name,
  acv: ({ acvMinor }) => acvMinor,
  employees: ({ employees }) => employees,
  industry: ({ industry }) => industry,
  region: ({ region }) => region,
  country: ({ country }) => country,
  language: ({ language }) => language,
  start_date: ({ startOn }) => shownDay(startOn),
  renewal_date: ({ renewalOn }) => shownDay(renewalOn),
  owner: ({ owner }) => owner,
  tier: ({ tier }) => tier,
  strategic: ({ strategic }) => strategic,
  complexity: ({ complexity }) => complexity,
  health: ({ health }) => health,
  health_trend: ({ healthTrend }) => healthTrend,
  open_tickets: ({ openTickets }) => openTickets,
  nps: ({ nps }) => nps,
  parent_id: ({ parentId }) => parentId,
  contract_touch: ({ contractTouch }) => contractTouch,
}

/** Without the name: what a job tells is kept in the clear. */
const OF_PERSON: Readers<{ readonly csm: Csm; readonly endOn: Day | undefined }> = {
  person_id: ({ csm }) => csm.id,
  role: ({ csm }) => csm.role,
  tiers: ({ csm }) => listed(csm.tiers),
  hours_per_week: ({ csm }) => csm.hoursPerWeek,
  productive_share: ({ csm }) => csm.productiveShare,
  ramp: ({ csm }) => csm.ramp,
  languages: ({ csm }) => listed(csm.languages),
  regions: ({ csm }) => listed(csm.regions),
  skills: ({ csm }) => listed(csm.skills),
  leave: ({ csm }) => listed(csm.leave.map(({ from, until }) => `${formatDay(from)}..${formatDay(until)}`)),
  start_date: ({ csm }) => shownDay(csm.startOn),
  end_date: ({ endOn }) => shownDay(endOn),
  loaded_cost: ({ csm }) => csm.loadedCostMinor,
}

/** The first accounts of a list, each with its line. */
export function previewAccounts(base: CustomerBase, mapping: Mapped, lines: readonly number[]): ListPreview {
  const fields = mapping.map(({ field }) => field).filter((field) => field !== 'currency')
  const rows: { line: number | undefined; values: PreviewValue[] }[] = []
  for (const account of base.accounts) {
    if (rows.length === PREVIEW_ROWS) break
    const values = fields.map((field) =>
      known(
        field.startsWith('custom.')
          ? account.custom[field.slice('custom.'.length)]
          : OF_ACCOUNT[field]?.(account),
      ),
    )
    rows.push({ line: lines[rows.length], values })
  }
  return { fields, rows }
}

/** The first people of a list. */
export function previewPeople(
  people: readonly { readonly csm: Csm; readonly endOn: Day | undefined }[],
  mapping: Mapped,
): ListPreview {
  const fields = mapping.map(({ field }) => field).filter((field) => OF_PERSON[field] !== undefined)
  return {
    fields,
    rows: people
      .slice(0, PREVIEW_ROWS)
      .map((person) => ({ values: fields.map((field) => known(OF_PERSON[field]!(person))) })),
  }
}

/** A day as a preview has it. */
export function shownDay(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}

/** Gathers the first rows of a list that is read one by one. */
export function newPreview(fields: readonly string[]): ListPreview & {
  readonly add: (line: number, values: readonly (PreviewValue | undefined)[]) => void
} {
  const rows: { line: number; values: PreviewValue[] }[] = []
  return {
    fields,
    rows,
    add: (line, values) => {
      if (rows.length < PREVIEW_ROWS) rows.push({ line, values: values.map(known) })
    },
  }
}

function known(value: PreviewValue | undefined): PreviewValue {
  return value ?? null
}

function listed(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ')
}
