import { expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'

// Each line is a worked example of spec/3 with the words of a call and what must come out exactly.
test.each([
  {
    name: 'opening',
    call: '--csm-cost 120000 --ratio 40 --acv 30000 --margin-target 20%',
    gives: {
      costPerAccountMinor: 300_000,
      costShare: 0.1,
      affordableRatio: 40,
      carried: { high: false, low: true },
    },
  },
  {
    name: 'enterprise',
    call: '--csm-cost 150000 --ratio 12 --acv 120000 --margin 80% --target-share 10%',
    gives: {
      grossProfitMinor: 9_600_000,
      budgetMinor: 1_200_000,
      costPerAccountMinor: 1_250_000,
      costShare: 12_500 / 120_000,
      affordableRatio: 13,
      carried: { high: true },
    },
  },
  {
    name: 'enterprise at 100K',
    call: '--csm-cost 150000 --ratio 12 --acv 100000',
    gives: { costPerAccountMinor: 1_250_000, costShare: 0.125, verdict: 'viable' },
  },
  {
    name: 'mid-market',
    call: '--csm-cost 120000 --ratio 50 --acv 25000 --margin 0.7 --target-share 0.1',
    gives: {
      grossProfitMinor: 1_750_000,
      budgetMinor: 250_000,
      costPerAccountMinor: 240_000,
      costShare: 0.096,
      affordableRatio: 48,
      carried: { low: true },
    },
  },
  {
    name: 'mid-market, full cost at 30K',
    call: '--csm-cost 120000 --ratio 50 --shared 600 --technology 200 --acv 30000',
    gives: {
      directMinor: 240_000,
      costPerAccountMinor: 320_000,
      costShare: 3200 / 30_000,
      coverageMultiple: 9.375,
      verdict: 'viable',
      breakEvenAcvMinor: 2_133_334,
    },
  },
  {
    name: 'at 15K',
    call: '--csm-cost 120000 --ratio 50 --shared 600 --technology 200 --acv 15000',
    gives: { costShare: 3200 / 15_000, verdict: 'too_expensive' },
  },
  {
    name: 'at 60K',
    call: '--csm-cost 120000 --ratio 50 --shared 600 --technology 200 --acv 60000',
    gives: { costShare: 3200 / 60_000, verdict: 'comfortable' },
  },
  {
    name: 'SMB',
    call: '--csm-cost 100000 --acv 3000 --margin 65% --target-share 10%',
    gives: {
      grossProfitMinor: 195_000,
      budgetMinor: 30_000,
      affordableRatio: 334,
      costPerAccountMinor: null,
      carried: { high: false, low: false },
    },
  },
  {
    name: 'mistake: over-service',
    call: '--csm-cost 120000 --ratio 40 --acv 5000',
    gives: { costPerAccountMinor: 300_000, costShare: 0.6, verdict: 'too_expensive' },
  },
  {
    name: 'lifetime value, 92 %',
    call: '--csm-cost 120000 --ratio 50 --shared 600 --technology 200 --acv 50000 --margin 80% --retention 92% --discount 10%',
    gives: { ltvMinor: 22_488_889 },
  },
  {
    name: 'lifetime value, 70 %',
    call: '--csm-cost 120000 --ratio 50 --shared 600 --technology 200 --acv 50000 --margin 80% --retention 70%',
    gives: { ltvMinor: 10_120_000 },
  },
  {
    name: 'yen have no minor unit',
    call: '--csm-cost 12000000 --ratio 50 --acv 3000000 --currency JPY',
    gives: { costPerAccountMinor: 240_000, costShare: 0.08 },
  },
])('[D17] $name', ({ call, gives }) => {
  const { status, stdout } = runTierwise(['economics', ...call.split(' '), '--json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject(gives)
})

test('[D17] every promised field, and the sensitivity of spec/3', () => {
  const call = '--csm-cost 120000 --ratio 50 --shared 600 --technology 200 --acv 30000'
  const document = JSON.parse(runTierwise(['economics', ...call.split(' '), '--json']).stdout)
  const fields = [
    'directMinor',
    'costPerAccountMinor',
    'costShare',
    'coverageMultiple',
    'verdict',
    'grossProfitMinor',
    'budgetMinor',
    'affordableRatio',
    'breakEvenAcvMinor',
  ]
  expect(Object.keys(document)).toEqual(expect.arrayContaining(fields))
  const points = document.sensitivity.map(({ input, points }: { input: string; points: number }) => [
    input,
    points.toFixed(3),
  ])
  expect(points.map(([, value]: [string, string]) => value)).toEqual([
    '2.155',
    '1.616',
    '1.600',
    '0.400',
    '0.133',
  ])
})
