import { describe, expect, test } from 'vitest'
import type { Uuid } from '../../store/identifier.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { commitVersion, MODEL, makePlan } from '../plan/testing/a-planned-workspace.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { readHealth } from './read-health.ts'
import { actsOf, aScoredWorkspace, healthOf, LOW, measure, runToday } from './testing/a-scored-workspace.ts'

const used = useFreshDatabase()
const A_DAY = 86_400_000

describe('[Q147] the daily run scores every account', () => {
  test('the score is the account’s health, a red one is promoted, and unknown replaces an imported number', async () => {
    const { surroundings, context, ids } = await aScoredWorkspace(used.served)
    await measure(context, ids[0]!, { seats: 20, tickets: 5 })
    await measure(context, ids[1]!, { tickets: 5 })
    expect(await runToday(surroundings, context)).toMatchObject({ changedFacts: 2, moved: 1 })
    expect(await healthOf(context, ids[0]!)).toBe(27.5)
    expect(await healthOf(context, ids[1]!)).toBeNull()
  })

  test('a day on which nothing counts otherwise has no row, but the newer values', async () => {
    const { surroundings, context, ids } = await aScoredWorkspace(used.served)
    await measure(context, ids[0]!, { seats: 80, tickets: 0 })
    await runToday(surroundings, context)
    surroundings.wait(A_DAY)
    await measure(context, ids[0]!, { seats: 80, tickets: 0 })
    expect(await runToday(surroundings, context)).toMatchObject({ changedFacts: 0 })
    const { history, health, scoredOn } = await readHealth(context, { accountId: ids[0]! })
    expect(history).toHaveLength(1)
    expect(scoredOn).toBe(context.today() - 1)
    expect(health.contributions.map(({ day }) => day)).toEqual([context.today(), context.today()])
  })

  test('percentiles compare with the tier that an account is in', async () => {
    const ranked = `${MODEL}\nhealth: { signals: [{ metric: logins, group: usage }] }\n`
    const { surroundings, context, ids } = await aScoredWorkspace(used.served, ranked, [
      ...[
        { id: 'A', ...LOW },
        { id: 'B', ...LOW },
        { id: 'C', ...LOW },
      ],
      { id: 'D', acvMinor: 100_000 },
    ])
    for (const [index, logins] of [5, 1, 9, 3].entries()) await measure(context, ids[index]!, { logins })
    await runToday(surroundings, context)
    const found = await Promise.all(ids.map((id) => healthOf(context, id)))
    expect(found.map((health) => Math.round(health! * 10) / 10)).toEqual([50, 16.7, 83.3, 50])
  })

  test('the trend is what the score has moved in 28 days, said for 30', async () => {
    const { surroundings, context, ids } = await aScoredWorkspace(used.served)
    await measure(context, ids[0]!, { seats: 40, tickets: 0, daysAgo: 28 })
    await measure(context, ids[0]!, { seats: 80, tickets: 0 })
    await runToday(surroundings, context)
    const { health } = await readHealth(context, { accountId: ids[0]! })
    expect(health.trend).toBeCloseTo(30, 9)
    expect(await healthOf(context, ids[0]!, 'health_trend')).toBeCloseTo((30 * 30) / 28, 3)
  })

  test('another workspace is left alone', async () => {
    const first = await aScoredWorkspace(used.served)
    const second = await aScoredWorkspace(used.served)
    await measure(first.context, first.ids[0]!, { seats: 80, tickets: 0 })
    await measure(second.context, second.ids[0]!, { seats: 10, tickets: 0 })
    await runToday(first.surroundings, first.context)
    expect(await healthOf(second.context, second.ids[0]!)).toBe(80)
    expect(await problemsIn(() => readHealth(second.context, { accountId: first.ids[0]! }))).toMatchObject([
      { code: 'not-found' },
    ])
  })
})

test('[Q148] a plan of today is made on scores of today, with an act where that changes something', async () => {
  const { surroundings, context, ids } = await aScoredWorkspace(used.served)
  await measure(context, ids[0]!, { seats: 90, tickets: 0 })
  await makePlan(surroundings, context)
  expect(await healthOf(context, ids[0]!)).toBe(92.5)
  await makePlan(surroundings, context)
  expect(await actsOf(context, 'health.score')).toBe(1)
})

describe('[Q150] the health of an account', () => {
  test('opens to contributions, and says why it dropped since last week', async () => {
    const { surroundings, context, ids } = await aScoredWorkspace(used.served)
    const [accountId] = ids as [Uuid]
    await measure(context, accountId, { seats: 80, tickets: 0 })
    await runToday(surroundings, context)
    surroundings.wait(7 * A_DAY)
    await measure(context, accountId, { seats: 40 })
    await runToday(surroundings, context)
    const since = context.today() - 7
    const { health, change, history } = await readHealth(context, { accountId, since })
    expect(health).toMatchObject({
      score: 55,
      band: 'yellow',
      coverage: 1,
      computed: { score: 55, band: 'yellow' },
    })
    expect(health.contributions.map(({ signal, contribution }) => [signal, contribution])).toEqual([
      ['seats', 30],
      ['tickets', 25],
    ])
    expect(change).toMatchObject({
      difference: -30,
      before: { score: 85, asOf: since },
      causes: [{ cause: 'points', signal: 'seats', effect: -30 }],
    })
    expect(history.map(({ score }) => score)).toEqual([55, 85])
  })

  test('is unknown before the first scoring, and refused where the model takes the imported number', async () => {
    const { context, ids } = await aScoredWorkspace(used.served)
    const { health, scoredOn } = await readHealth(context, { accountId: ids[0]! })
    expect({ score: health.score, scoredOn }).toEqual({ score: undefined, scoredOn: undefined })
    await commitVersion(context, MODEL)
    expect(await problemsIn(() => readHealth(context, { accountId: ids[0]! }))).toMatchObject([
      { code: 'health-not-scored' },
    ])
  })
})
