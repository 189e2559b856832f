import { describe, expect, test } from 'vitest'
import { parseDay } from '../domain/kernel/day.ts'
import { readCurrentPlacements } from './read-current-placements.ts'
import { readPeople, readTeam } from './read-team.ts'
import { temporaryFiles } from './testing/temporary-files.ts'

const file = temporaryFiles()
const day = (text: string) => parseDay(text)!

async function team(text: string, currency = 'EUR') {
  const read = await readTeam(file('team.csv', text), { currency })
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  return read
}

async function placements(text: string) {
  const read = await readCurrentPlacements(file('current.csv', text), { currency: 'USD' })
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  return read
}

describe('team', () => {
  const header =
    'person_id,name,role,tiers,hours_per_week,productive_share,ramp,languages,regions,skills,leave,start_date,loaded_cost'

  test('[I35] every column', async () => {
    const row =
      'P1,CSM 01,csm,high;low,37.5,70%,0.5,en|de,EMEA,data; security,2026-07-01..2026-07-14;2026-12-24,2024-02-01,"$120,000"'
    const { team: people, summary } = await team(`${header}\n${row}\n`, 'USD')
    expect(people).toEqual([
      {
        id: 'P1',
        name: 'CSM 01',
        role: 'csm',
        tiers: ['high', 'low'],
        hoursPerWeek: 37.5,
        productiveShare: 0.7,
        ramp: 0.5,
        languages: ['en', 'de'],
        regions: ['EMEA'],
        skills: ['data', 'security'],
        leave: [
          { from: day('2026-07-01'), until: day('2026-07-14') },
          { from: day('2026-12-24'), until: day('2026-12-24') },
        ],
        startOn: day('2024-02-01'),
        loadedCostMinor: 12_000_000,
      },
    ])
    expect(summary).toMatchObject({
      rows: 1,
      accepted: 1,
      rejectedRows: 0,
      rejectedValues: 0,
      ignoredColumns: [],
    })
  })

  test('[I35] only the id is needed; the rest is not known', async () => {
    const { team: people } = await team('Mitarbeiter-ID\nP1\n')
    expect(people).toEqual([
      {
        id: 'P1',
        name: undefined,
        role: undefined,
        tiers: [],
        hoursPerWeek: undefined,
        productiveShare: undefined,
        ramp: undefined,
        languages: [],
        regions: [],
        skills: [],
        leave: [],
        startOn: undefined,
        loadedCostMinor: undefined,
      },
    ])
  })

  test('[I35] [I2] rows and values that cannot be taken are listed', async () => {
    const text = `person_id,hours_per_week,productive_share,leave,loaded_cost,start_date
P1,200,70,2026-07-14..2026-07-01,-5,soon
P1,40,0.7,,,
,40,,,,
P2,forty,,,£9,
P3
`
    const { team: people, summary } = await team(text)
    expect(people.map(({ id }) => id)).toEqual(['P1', 'P2'])
    expect(summary.rejected.map(({ line, column, code, scope }) => [line, column, code, scope])).toEqual([
      [2, 'hours_per_week', 'out-of-range', 'value'],
      [2, 'productive_share', 'out-of-range', 'value'],
      [2, 'leave', 'leave-unreadable', 'value'],
      [2, 'start_date', 'date-unreadable', 'value'],
      [2, 'loaded_cost', 'out-of-range', 'value'],
      [3, 'person_id', 'duplicate-id', 'row'],
      [4, 'person_id', 'missing-id', 'row'],
      [5, 'hours_per_week', 'number-unreadable', 'value'],
      [5, 'loaded_cost', 'currency-without-rate', 'value'],
      [6, undefined, 'ragged-row', 'row'],
    ])
  })

  test('[I35] [I12] a file of decimal commas', async () => {
    const { team: people } = await team('person_id;hours_per_week;loaded_cost\nP1;37,5;95.000\n')
    expect(people[0]).toMatchObject({ hoursPerWeek: 37.5, loadedCostMinor: 9_500_000 })
  })

  test('[I35] [I17] without an id column, or with dates in doubt, it is refused', async () => {
    expect(await readTeam(file('t.csv', 'hours\n5\n'), { currency: 'USD' })).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'column-missing', column: 'person_id', values: { columns: ['hours'] } }],
    })
    expect(
      await readTeam(file('t.csv', 'person_id,start_date\nP,01/02/2024\n'), { currency: 'USD' }),
    ).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'date-order-ambiguous', line: 2, column: 'start_date' }],
    })
  })
})

describe('current placements', () => {
  test('[I36] every column', async () => {
    const text = `account_id,tier,since,reason,base_tier,acv,model,owner,pin_tier,pin_reason,pin_expires,risk_since,risk_ended,non_red_since
A1,high,2025-01-31,risk,low,"12,000.50",v3,P1,high,board asked,2026-12-31,2025-02-01,2025-03-01,2025-02-15
`
    const { placements: found } = await placements(text)
    expect(found).toEqual([
      {
        accountId: 'A1',
        tier: 'high',
        since: day('2025-01-31'),
        reason: 'risk',
        baseTier: 'low',
        acvMinor: 1_200_050,
        modelVersion: 'v3',
        owner: 'P1',
        pin: { tier: 'high', reason: 'board asked', until: day('2026-12-31') },
        riskSince: day('2025-02-01'),
        riskEndedOn: day('2025-03-01'),
        calmSince: day('2025-02-15'),
      },
    ])
  })

  test('[I36] account and tier are enough; a pin without reason or end, and a reason of no placement, are listed', async () => {
    const text =
      'account_id,tier,reason,pin_tier,pin_reason,pin_expires\nA1,low,,,,\nA2,low,luck,high,,2026-12-31\nA3,,,,,\n'
    const { placements: found, summary } = await placements(text)
    expect(found.map(({ accountId, tier, pin }) => [accountId, tier, pin])).toEqual([
      ['A1', 'low', undefined],
      ['A2', 'low', undefined],
    ])
    expect(summary.rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'reason', 'reason-unknown'],
      [3, 'pin_tier', 'pin-incomplete'],
      [4, 'tier', 'missing-value'],
    ])
  })

  test('[I36] a customer list serves: its account_id and tier', async () => {
    const { placements: found } = await placements('account_id,name,acv,tier,custom\nA1,Acme,5,low,x\n')
    expect(found).toMatchObject([{ accountId: 'A1', tier: 'low', acvMinor: 500 }])
  })
})

test('[I42] a list of people says who has left; a team file says nothing of it', async () => {
  const path = file(
    'people.csv',
    'person_id,name,last day\nP1,CSM 01,2026-12-31\nP2,CSM 02,\nP3,CSM 03,soon\n',
  )
  const read = await readPeople(path, { currency: 'USD' })
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  expect(read.people.map(({ csm, endOn }) => [csm.id, endOn])).toEqual([
    ['P1', day('2026-12-31')],
    ['P2', undefined],
    ['P3', undefined],
  ])
  expect(read.summary.rejected).toMatchObject([
    { line: 4, column: 'last day', code: 'date-unreadable', scope: 'value' },
  ])
  const plain = await readTeam(path, { currency: 'USD' })
  expect(plain).toMatchObject({ kind: 'team', summary: { ignoredColumns: ['last day'] } })
})
