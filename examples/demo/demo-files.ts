import { formatDay } from '../../src/domain/kernel/day.ts'
import { type DemoAccount, makeDemoAccounts } from './demo-accounts.ts'
import { type DemoSignal, makeDemoSignals } from './demo-signals.ts'
import { DEMO_TEAM, type DemoPerson } from './demo-team.ts'

type Cell = string | number | boolean | undefined
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>

const SEED = 600

const ACCOUNT_COLUMNS: Columns<DemoAccount> = {
  account_id: ({ id }) => id,
  name: ({ name }) => name,
  acv: ({ acv }) => acv,
  currency: () => 'USD',
  employees: ({ employees }) => employees,
  industry: ({ industry }) => industry,
  region: ({ region }) => region,
  country: ({ country }) => country,
  language: ({ language }) => language,
  start_date: ({ startOn }) => formatDay(startOn),
  renewal_date: ({ renewalOn }) => formatDay(renewalOn),
  owner: ({ owner }) => owner,
  tier: ({ tier }) => tier,
  strategic: ({ strategic }) => strategic,
  complexity: ({ complexity }) => complexity,
  health: ({ health }) => health,
  nps: ({ nps }) => nps,
  parent_id: ({ parentId }) => parentId,
  contract_touch: ({ contractTouch }) => contractTouch,
}

const TEAM_COLUMNS: Columns<DemoPerson> = {
  person_id: ({ id }) => id,
  name: ({ id }) => id,
  role: ({ role }) => role,
  tiers: ({ tiers }) => tiers.join(';'),
  hours_per_week: ({ hoursPerWeek }) => hoursPerWeek,
  productive_share: () => 0.7,
  ramp: ({ ramp }) => ramp,
  languages: ({ languages }) => languages.join(';'),
  regions: ({ regions }) => regions.join(';'),
  skills: ({ skills }) => skills.join(';'),
  leave: ({ leave }) => leave.join(';'),
  start_date: ({ startOn }) => startOn,
  loaded_cost: ({ loadedCost }) => loadedCost,
}

const SIGNAL_COLUMNS: Columns<DemoSignal> = {
  account_id: ({ id }) => id,
  metric: ({ metric }) => metric,
  day: ({ day }) => formatDay(day),
  value: ({ value }) => value,
}

/** The files of the demo company that are made, not written: name → text. */
export function makeDemoFiles(): Readonly<Record<string, string>> {
  const accounts = makeDemoAccounts(SEED)
  return {
    'accounts.csv': csvOf(accounts, ACCOUNT_COLUMNS),
    'signals.csv': csvOf(makeDemoSignals(accounts, SEED), SIGNAL_COLUMNS),
    'team.csv': csvOf(DEMO_TEAM, TEAM_COLUMNS),
  }
}

/** RFC 4180, except that lines end in LF. No cell here holds a comma, a quote or a line end. */
function csvOf<Row>(rows: readonly Row[], columns: Columns<Row>): string {
  const lines = rows.map((row) => Object.values(columns).map((cell) => cell(row) ?? ''))
  return [Object.keys(columns), ...lines].map((cells) => `${cells.join(',')}\n`).join('')
}
