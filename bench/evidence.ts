import { aScoring } from '../src/domain/health/a-scoring.ts'
import { backtestScore } from '../src/domain/health/backtest/backtest-score.ts'
import { backtestSignals } from '../src/domain/health/backtest/backtest-signals.ts'
import { scoreHealth } from '../src/domain/health/score-health.ts'
import { dayOf } from '../src/domain/kernel/day.ts'
import { seededRandom } from '../src/domain/kernel/seeded-random.ts'
import { analysePilot } from '../src/domain/pilot/analyse/analyse-pilot.ts'
import { bridgeOf } from '../src/domain/retention/bridge/bridge-of.ts'
import { firstDayOf, monthOf } from '../src/domain/retention/bridge/month.ts'
import type { PaidPeriod } from '../src/domain/retention/bridge/paid-period.ts'
import { survivalOf } from '../src/domain/retention/survival/survival-of.ts'
import { normalDraw } from '../src/domain/statistics/draws.ts'

// Evidence on large tables in one thread; bridge, survival and AUC against what one would write in an afternoon from the definition, which
// gives the same number and neither limits nor errors. One line of JSON each.

const random = seededRandom(1)

const CUSTOMERS = 20_000
const FIRST = dayOf(2021, 1, 1)!
const periods = Array.from({ length: CUSTOMERS * 10 }, (_, index): PaidPeriod => {
  const from = FIRST + Math.floor(random() * 1800)
  return {
    customer: `C-${index % CUSTOMERS}`,
    from,
    until: from + 30 + Math.floor(random() * 400),
    amountMinor: 1000 + Math.floor(random() * 90_000),
  }
})
compare(
  { what: 'bridge', size: periods.length },
  () => bridgeOf(periods, { snapshot: 'start', definition: 'capped' })!.totals.churnMinor,
  () => bridgeNaively(periods),
)

const WATCHED = 200_000
const times = Array.from({ length: WATCHED }, () => Math.ceil(-Math.log(1 - random()) * 400))
const events = Array.from({ length: WATCHED }, () => random() < 0.6)
const plans = Array.from(
  { length: WATCHED },
  () => ['monthly', 'yearly', 'longer'][Math.floor(random() * 3)]!,
)
compare(
  { what: 'survival by three plans', size: WATCHED },
  () => {
    const confidence = { level: 0.95, kind: 'log' } as const
    return survivalOf({ times, events, groups: plans, confidence }).groups[0]!.table.length
  },
  () => survivalNaively(),
)

const ROWS = 1_000_000
const arms = Array.from({ length: ROWS }, () => (random() < 0.25 ? 'treated' : 'control'))
const before = Array.from({ length: ROWS }, () => normalDraw(random))
const values = before.map((value, row) => value + normalDraw(random) + (arms[row] === 'treated' ? 0.05 : 0))
const strata = Array.from({ length: ROWS }, () => `stratum ${Math.floor(random() * 12)}`)
measure(
  { what: 'pilot: Welch, CUPED, strata, sequential', size: ROWS },
  () =>
    analysePilot({ arms, covariate: before, strata }, [{ metric: 'usage', kind: 'mean', values }], {
      control: 'control',
      confidence: 0.95,
      seed: 1,
    })![0]!.comparisons[0]!.difference!,
)

const SCORED = 50_000
const isEvent = Uint8Array.from({ length: SCORED }, () => (random() < 0.1 ? 1 : 0))
const scores = Float64Array.from(isEvent, (event) => normalDraw(random) + event)
compare(
  { what: 'AUC with interval, calibration and lift', size: SCORED },
  () => backtestScore({ name: 'score', scores, isEvent, folds: 5, seed: 1 }).auc!,
  () => aucByPairs(),
)

const LEARNT = 20_000
const signals = Array.from({ length: 8 }, (_, place) => ({
  ...{ name: `signal ${place}`, kind: 'number' as const },
  values: Array.from({ length: LEARNT }, (_, row) => normalDraw(random) + (place < 3 ? isEvent[row]! : 0)),
}))
measure({ what: 'eight signals, nested cross-validation', size: LEARNT }, () => {
  const tested = backtestSignals({ signals, isEvent: isEvent.slice(0, LEARNT), folds: 5, seed: 1 })
  return tested.kind === 'backtest' ? tested.auc! : 0
})

const setting = aScoring({
  signals: Array.from({ length: 5 }, (_, place) => ({
    ...{ metric: `metric_${place}`, group: 'usage', weight: 1 + place, freshDays: 60 },
    scale: [
      [0, 0],
      [100, 100],
    ],
  })),
} as Parameters<typeof aScoring>[0])
measure({ what: 'health of accounts with five signals', size: 100_000 }, () => {
  let sum = 0
  for (let account = 0; account < 100_000; account++) {
    const readings = setting.scoring.signals.map(({ metric }, place) => {
      return { metric, day: FIRST - place, value: (account * (place + 1)) % 100 }
    })
    sum += scoreHealth({ signals: readings, setting, tier: undefined, asOf: FIRST }).score ?? 0
  }
  return sum / 100_000
})

type Task = { readonly what: string; readonly size: number }

function compare(task: Task, ours: () => number, naive: () => number): void {
  const fast = measure(task, ours)
  const slow = measure({ ...task, what: `${task.what}, in an afternoon` }, naive)
  console.log(JSON.stringify({ what: task.what, timesFaster: Math.round((slow * 10) / fast) / 10 }))
}

/** CPU of the best of two, after one to warm up. */
function measure({ what, size }: Task, work: () => number): number {
  let ms = Number.POSITIVE_INFINITY
  let result = 0
  for (let attempt = 0; attempt < 3; attempt++) {
    const cpu = process.cpuUsage()
    result = work()
    ms = Math.min(ms, process.cpuUsage(cpu).user / 1000)
  }
  console.log(JSON.stringify({ what, size, cpuMs: Math.round(ms), result: Math.round(result * 1e4) / 1e4 }))
  return ms
}

/** Each month anew: who pays what on its first day, compared with the month before. */
function bridgeNaively(paid: readonly PaidPeriod[]): number {
  const first = paid.reduce((least, { from }) => Math.min(least, monthOf(from)), Number.POSITIVE_INFINITY)
  const last = paid.reduce((most, { until }) => Math.max(most, monthOf(until!) + 1), 0)
  let churn = 0
  let previous = new Map<string, number>()
  for (let month = first; month <= last; month++) {
    const day = firstDayOf(month)
    const now = new Map<string, number>()
    for (const { customer, from, until, amountMinor } of paid)
      if (from <= day && day < until!) now.set(customer, (now.get(customer) ?? 0) + amountMinor)
    for (const [customer, amount] of previous) if (!now.has(customer)) churn += amount
    previous = now
  }
  return churn
}

/** Each time anew: who is still there, and who leaves. */
function survivalNaively(): number {
  const steps = ['longer', 'monthly', 'yearly'].map((plan) => {
    const mine = times.flatMap((time, at) => (plans[at] === plan ? [{ time, hasLeft: events[at]! }] : []))
    let survival = 1
    let steps = 0
    for (const time of [...new Set(mine.map((one) => one.time))].sort((a, b) => a - b)) {
      const atRisk = mine.filter((one) => one.time >= time).length
      const left = mine.filter((one) => one.time === time && one.hasLeft).length
      survival *= 1 - left / atRisk
      if (left > 0 && survival >= 0) steps++
    }
    return steps
  })
  return steps[0]!
}

function aucByPairs(): number {
  let won = 0
  let pairs = 0
  for (let one = 0; one < SCORED; one++) {
    if (isEvent[one] === 0) continue
    for (let other = 0; other < SCORED; other++) {
      if (isEvent[other] === 1) continue
      pairs++
      if (scores[one]! > scores[other]!) won++
      else if (scores[one] === scores[other]) won += 0.5
    }
  }
  return won / pairs
}
