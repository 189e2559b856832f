import { expect, test } from 'vitest'
import type { Metric } from '../protocol.ts'
import { assessPower, type PlannedPilot } from './assess-power.ts'

const LEFT: Metric = { name: 'left', source: { code: 'left' }, kind: 'proportion', better: 'lower' }
const HEALTH: Metric = { name: 'health', source: { code: 'health' }, kind: 'mean', better: 'higher' }
const LOGINS: Metric = {
  name: 'logins',
  source: { code: 'signal', metric: 'logins', how: 'mean' },
  kind: 'mean',
  better: 'higher',
}

/** Four weeks, 60 treated against 180, a tenth of all accounts leaving within a year. */
const FOUR_WEEKS: PlannedPilot = {
  protocol: {
    startsOn: 20_000,
    endsOn: 20_028,
    primary: LEFT,
    others: [HEALTH, LOGINS],
    rule: { minimumEffect: 0.02, alpha: 0.05 },
  },
  arms: { treated: 60, control: 180 },
  figures: new Map([
    ['left', { code: 'leaving', perYear: 0.1 }],
    ['health', { code: 'spread', sd: 15, correlation: 0.6 }],
    ['logins', { code: 'spread', sd: 40 }],
  ]),
}

test('[PT59] four weeks cannot show who leaves: nobody could leave that much less', () => {
  const found = assessPower(FOUR_WEEKS)
  expect(found).toMatchObject({ canShow: false, power: 0 })
  expect(found.primary).toEqual({ metric: 'left', smallestEffect: undefined })
  expect(found.neededAccounts).toBeUndefined()
})

test('[PT59] how many days or accounts it would take', () => {
  const protocol = { ...FOUR_WEEKS.protocol, endsOn: 20_365, rule: { minimumEffect: 0.06, alpha: 0.05 } }
  const found = assessPower({ ...FOUR_WEEKS, protocol })
  expect(found.canShow).toBe(false)
  expect(found.power).toBeGreaterThan(0.1)
  const enough = (found.neededAccounts ?? 0) / 240
  const arms = { treated: 60 * enough, control: 180 * enough }
  expect(assessPower({ ...FOUR_WEEKS, protocol, arms }).canShow).toBe(true)
})

test('[PT59] where an effect needs more days, it says how many', () => {
  const protocol = {
    ...FOUR_WEEKS.protocol,
    primary: { ...LEFT, kind: 'time' as const, better: 'higher' as const },
    rule: { minimumEffect: 20, alpha: 0.05 },
  }
  const figures = new Map(FOUR_WEEKS.figures).set('left', { code: 'leaving', perYear: 0.4 })
  const arms = { treated: 400, control: 400 }
  const at = (length: number) =>
    assessPower({ ...FOUR_WEEKS, arms, figures, protocol: { ...protocol, endsOn: 20_000 + length } })
  expect(at(28)).toMatchObject({ canShow: false, power: 0, neededAccounts: undefined })
  const days = at(28).neededDays!
  expect(at(days).canShow).toBe(true)
  expect(at(days - 2).canShow).toBe(false)
  expect(at(days).primary.smallestEffect).toBeLessThan(20)
  expect(at(days).proposal).toBeUndefined()
})

test('[PT60] it proposes the measure that shows most for its spread', () => {
  const { proposal, others } = assessPower(FOUR_WEEKS)
  expect(proposal?.metric).toBe('health')
  expect(proposal?.smallestEffect).toBeCloseTo(5.03, 2)
  expect(proposal?.inSpreads).toBeCloseTo(0.3355, 3)
  expect(others.map(({ smallestEffect }) => smallestEffect?.toFixed(1))).toEqual(['5.0', '16.8'])
})

test('[PT60] what is known is proposed where nothing is known of the primary metric', () => {
  const { primary } = FOUR_WEEKS.protocol
  const figures = new Map([...FOUR_WEEKS.figures].filter(([name]) => name !== primary.name))
  const found = assessPower({ ...FOUR_WEEKS, figures })
  expect(found).toMatchObject({ canShow: undefined, proposal: { metric: 'health' } })
})

test('[PT60] nothing that would show less is proposed', () => {
  const protocol = { ...FOUR_WEEKS.protocol, primary: HEALTH, others: [LOGINS] }
  const found = assessPower({ ...FOUR_WEEKS, protocol })
  expect(found).toMatchObject({ canShow: false, proposal: undefined, neededDays: undefined })
  expect(
    assessPower({ ...FOUR_WEEKS, protocol: { ...protocol, rule: { minimumEffect: 6, alpha: 0.05 } } }),
  ).toMatchObject({
    canShow: true,
  })
})

test('[PT59] without figures nothing is claimed', () => {
  const found = assessPower({ ...FOUR_WEEKS, figures: new Map() })
  expect(found).toMatchObject({ canShow: undefined, power: undefined, proposal: undefined })
  expect(found.others[0]).toEqual({ metric: 'health', smallestEffect: undefined })
})
