import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, formatDay, parseDay } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Uuid } from './identifier.ts'
import { updateFactsFromSignals } from './signal-facts.ts'
import { sql } from './sql.ts'
import { AT, aWorkspace, newId } from './testing/a-workspace.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'

const used = useFreshDatabase()
const TODAY = parseDay('2026-07-01')!
const UNKNOWN = {
  health: null,
  health_trend: null,
  open_tickets: null,
  nps: null,
  employees: null,
  complexity: null,
}

type Metric = keyof Omit<Facts, 'health_trend'>
type Signal = { readonly metric: string; readonly daysAgo: number; readonly value: number }
type Facts = { readonly [Key in keyof typeof UNKNOWN]: number | null }

describe('[B50] facts from signals', () => {
  test('the newest value of a metric that is named like a fact is the fact', async () => {
    const facts = await factsAfter([
      { metric: 'nps', daysAgo: 400, value: 10 },
      { metric: 'nps', daysAgo: 200, value: -20 },
      { metric: 'open_tickets', daysAgo: 0, value: 3 },
      { metric: 'logins', daysAgo: 0, value: 9 },
    ])
    expect(facts).toEqual({ ...UNKNOWN, nps: -20, open_tickets: 3 })
  })

  test('a rise of one point a day is a trend of 30', async () => {
    const facts = await factsAfter([
      { metric: 'health', daysAgo: 28, value: 0 },
      { metric: 'health', daysAgo: 2, value: 58 },
      { metric: 'health', daysAgo: 1, value: 59 },
      { metric: 'health', daysAgo: 0, value: 60 },
    ])
    expect(facts).toMatchObject({ health: 60, health_trend: 30 })
  })

  test('one value is no trend', async () => {
    expect(await factsAfter([{ metric: 'health', daysAgo: 3, value: 60 }])).toMatchObject({
      health: 60,
      health_trend: null,
    })
  })

  test('a score of 90 days ago counts; one day more and the health that came from it is unknown', async () => {
    expect(await factsAfter([{ metric: 'health', daysAgo: 90, value: 60 }])).toMatchObject({ health: 60 })
    const stale = [{ metric: 'health', daysAgo: 91, value: 60 }]
    expect(await factsAfter(stale, { health: 60, health_trend: 5 })).toMatchObject({
      health: null,
      health_trend: null,
    })
    expect(await factsAfter(stale, { health: 80 })).toMatchObject({ health: 80 })
  })

  test('values outside of the range of a fact, and those of days to come, are left out', async () => {
    const facts = await factsAfter([
      { metric: 'health', daysAgo: 2, value: 50 },
      { metric: 'health', daysAgo: 1, value: 101 },
      { metric: 'complexity', daysAgo: 0, value: 6 },
      { metric: 'nps', daysAgo: 0, value: 101 },
      { metric: 'employees', daysAgo: 0, value: -1 },
      { metric: 'open_tickets', daysAgo: -1, value: 4 },
    ])
    expect(facts).toEqual({ ...UNKNOWN, health: 50 })
  })

  test('where health is scored, health and its trend stay; the other facts follow', async () => {
    const workspaceId = await aWorkspace(used.database)
    const accountId = await anAccount(workspaceId, { health: 55, health_trend: 3 })
    await addSignals(workspaceId, accountId, [
      { metric: 'health', daysAgo: 0, value: 20 },
      { metric: 'nps', daysAgo: 0, value: 9 },
    ])
    await update(workspaceId, true)
    expect(await factsOf(workspaceId, accountId)).toMatchObject({ health: 55, health_trend: 3, nps: 9 })
  })

  test('facts without a signal stay; a second time changes nothing; other workspaces are left alone', async () => {
    const workspaceId = await aWorkspace(used.database)
    const other = await aWorkspace(used.database)
    const accountId = await anAccount(workspaceId, { employees: 7, nps: 1 })
    await anAccount(other, { employees: 7, nps: 1 }, accountId)
    await addSignals(workspaceId, accountId, [{ metric: 'nps', daysAgo: 1, value: 50 }])
    expect(await update(workspaceId)).toBe(1)
    expect(await update(workspaceId)).toBe(0)
    expect(await factsOf(workspaceId, accountId)).toEqual({ ...UNKNOWN, employees: 7, nps: 50 })
    expect(await factsOf(other, accountId)).toEqual({ ...UNKNOWN, employees: 7, nps: 1 })
  })

  test('the statement agrees with the definition, written out in JavaScript', async () => {
    await fc.assert(
      fc.asyncProperty(anySignals, anyFacts, async (signals, known) => {
        expect(await factsAfter(signals, known)).toEqual(oracle(signals, { ...UNKNOWN, ...known }))
      }),
      { numRuns: 60 },
    )
  })
})

const RANGES = {
  health: [0, 100],
  nps: [-100, 100],
  open_tickets: [0, Number.MAX_SAFE_INTEGER],
  employees: [0, Number.MAX_SAFE_INTEGER],
  complexity: [1, 5],
} as const satisfies Record<Metric, readonly [number, number]>
const METRICS = Object.keys(RANGES) as Metric[]

const anySignals = fc.uniqueArray(
  fc.record({
    metric: fc.constantFrom<string>(...METRICS, 'health', 'health', 'logins'),
    daysAgo: fc.oneof(fc.integer({ min: -2, max: 32 }), fc.integer({ min: 85, max: 95 })),
    value: fc.oneof(fc.integer({ min: -2, max: 7 }), fc.integer({ min: -110, max: 110 })),
  }),
  { selector: ({ metric, daysAgo }) => `${metric} ${daysAgo}`, maxLength: 40 },
)
const anyFacts = fc.record(
  {
    health: fc.integer({ min: 0, max: 100 }),
    health_trend: fc.integer({ min: -50, max: 50 }),
    nps: fc.integer({ min: -100, max: 100 }),
    employees: fc.nat({ max: 1000 }),
  },
  { requiredKeys: [] },
)

function oracle(signals: readonly Signal[], known: Facts): Facts {
  const counting = (metric: Metric) =>
    signals
      .filter((signal) => signal.metric === metric && signal.daysAgo >= 0)
      .filter(({ value }) => value >= RANGES[metric][0] && value <= RANGES[metric][1])
      .sort((one, other) => one.daysAgo - other.daysAgo)
  const newest = (metric: Metric) => counting(metric)[0]?.value ?? known[metric]
  const [score] = counting('health')
  const isFresh = score !== undefined && score.daysAgo <= 90
  const health = isFresh ? score.value : score?.value === known.health ? null : known.health
  return {
    health: score === undefined ? known.health : health,
    health_trend: score === undefined ? known.health_trend : slopeOf(counting('health')),
    open_tickets: newest('open_tickets'),
    nps: newest('nps'),
    employees: newest('employees'),
    complexity: newest('complexity'),
  }
}

/** Least squares by the means: Σ(x − x̄)(y − ȳ) / Σ(x − x̄)², times 30, to four decimals, half away from zero. */
function slopeOf(scores: readonly Signal[]): number | null {
  const recent = scores.filter(({ daysAgo }) => daysAgo < 28)
  if (recent.length < 2) return null
  const count = recent.length
  // Times the count, so that all of it is whole and exact.
  const sumX = recent.reduce((sum, { daysAgo }) => sum - daysAgo, 0)
  const sumY = recent.reduce((sum, { value }) => sum + value, 0)
  const products = recent.map(({ daysAgo, value }) => (-daysAgo * count - sumX) * (value * count - sumY))
  const squares = recent.map(({ daysAgo }) => (-daysAgo * count - sumX) ** 2)
  const add = (sum: number, part: number) => sum + part
  const above = 300_000 * products.reduce(add, 0)
  const below = squares.reduce(add, 0)
  const rounded = Math.floor((2 * Math.abs(above) + below) / (2 * below))
  return above === 0 ? 0 : (Math.sign(above) * rounded) / 10_000
}

async function factsAfter(signals: readonly Signal[], known: Partial<Facts> = {}): Promise<Facts> {
  const workspaceId = await aWorkspace(used.database)
  const accountId = await anAccount(workspaceId, known)
  await addSignals(workspaceId, accountId, signals)
  await update(workspaceId)
  return factsOf(workspaceId, accountId)
}

function update(workspaceId: Uuid, isHealthScored = false): Promise<number> {
  return used.database.transaction((transaction) =>
    updateFactsFromSignals(transaction, { workspaceId, day: TODAY, at: AT, isHealthScored }),
  )
}

async function anAccount(workspaceId: Uuid, known: Partial<Facts>, accountId = newId()): Promise<Uuid> {
  await used.database.query(
    sql`insert into account (workspace_id, account_id, source, external_id, custom, created_at, updated_at,
                             health, health_trend, open_tickets, nps, employees, complexity)
        values ($1, $2, 'test', 'A', '{}', $3, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[workspaceId, accountId, AT, known.health, known.health_trend, known.open_tickets],
      ...[known.nps, known.employees, known.complexity],
    ],
  )
  return accountId
}

async function addSignals(workspaceId: Uuid, accountId: Uuid, signals: readonly Signal[]): Promise<void> {
  const dayOf = (daysAgo: number): Day => TODAY - daysAgo
  await used.database.query(
    sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
        select $1, $2, metric, day, value, 'test', $6
          from unnest($3::text[], $4::date[], $5::numeric[]) as given (metric, day, value)`,
    [
      ...[workspaceId, accountId, signals.map(({ metric }) => metric)],
      ...[signals.map(({ daysAgo }) => copyDay(dayOf(daysAgo))), signals.map(({ value }) => value), AT],
    ],
  )
  expect(formatDay(dayOf(0))).toBe('2026-07-01')
}

async function factsOf(workspaceId: Uuid, accountId: Uuid): Promise<Facts> {
  const [facts] = await used.database.query<Record<keyof Facts, string | number | null>>(
    sql`select health, health_trend, open_tickets, nps, employees, complexity
          from account where workspace_id = $1 and account_id = $2`,
    [workspaceId, accountId],
  )
  const numbers = Object.entries(facts!).map(([name, value]) => [name, value === null ? null : Number(value)])
  return Object.fromEntries(numbers) as Facts
}
