import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import { analysePilot } from '../../src/domain/pilot/analyse/analyse-pilot.ts'
import { type Decision, decide } from '../../src/domain/pilot/decide/decide.ts'
import { normalDraw } from '../../src/domain/statistics/draws.ts'
import type { Calibration } from './calibration.ts'

const MINIMUM = 0.5

type Sizes = { readonly treated: number; readonly control: number }

/** Accounts in the order in which their values come in; the treated gain `effect` standard deviations. */
function simulate({ treated, control }: Sizes, effect: number, random: Random) {
  const draw = (arm: string, count: number, gain: number) =>
    Array.from({ length: count }, () => ({ arm, value: normalDraw(random) + gain }))
  return { treated: draw('treated', treated, effect), control: draw('control', control, 0) }
}

function judge(
  data: ReturnType<typeof simulate>,
  { seen, planned, isOver }: { readonly seen: Sizes; readonly planned: number; readonly isOver: boolean },
): Decision {
  const rows = [...data.treated.slice(0, seen.treated), ...data.control.slice(0, seen.control)]
  const expected = new Map(Object.entries(seen))
  const metric = { metric: 'x', kind: 'mean', values: rows.map(({ value }) => value) } as const
  const options = { control: 'control', confidence: 0.95, planned, expected, seed: 1 }
  const [analysis] = analysePilot({ arms: rows.map(({ arm }) => arm) }, [metric], options)!
  return decide({
    rule: { minimumEffect: MINIMUM, alpha: 0.05 },
    primary: { better: 'higher', analysis: analysis! },
    ...{ guardrails: [], arm: 'treated', isOver, planned },
  })
}

const atEnd = (sizes: Sizes, effect: number, random: Random) => {
  const planned = sizes.treated + sizes.control
  return judge(simulate(sizes, effect, random), { seen: sizes, planned, isOver: true }).verdict
}

const SIZES: readonly Sizes[] = [
  { treated: 40, control: 120 },
  { treated: 80, control: 80 },
  { treated: 35, control: 315 },
]

const ends = SIZES.flatMap((sizes): Calibration[] => {
  const arms = `${sizes.treated} against ${sizes.control}`
  return [
    {
      ...{ measure: 'false alarm', nominal: 0.025, isBound: true, allowance: 0.003 },
      name: `verdict: a change that does nothing is scaled, ${arms} (Welch is an approximation)`,
      once: (random) => atEnd(sizes, 0, random) === 'scale',
    },
    {
      ...{ measure: 'false alarm', nominal: 0.025, isBound: true, allowance: 0.003 },
      name: `verdict: a change that just pays is dropped, ${arms} (Welch is an approximation)`,
      once: (random) => atEnd(sizes, MINIMUM, random) === 'pivot',
    },
  ]
})

/** Who looks three times before the end and stops at the first verdict. */
function afterLooks(effect: number, random: Random): Decision['verdict'] {
  const data = simulate({ treated: 60, control: 180 }, effect, random)
  for (const treated of [30, 40, 50]) {
    const seen = { treated, control: 3 * treated }
    const { verdict } = judge(data, { seen, planned: 240, isOver: false })
    if (verdict !== undefined) return verdict
  }
  return undefined
}

const looks: readonly Calibration[] = [
  {
    ...{ measure: 'false alarm', nominal: 0.025, isBound: true },
    name: 'verdict before the end: a change that does nothing is scaled at one of three looks, 60 against 180',
    once: (random) => afterLooks(0, random) === 'scale',
  },
  {
    ...{ measure: 'false alarm', nominal: 0.025, isBound: true },
    name: 'verdict before the end: a change that just pays is dropped at one of three looks, 60 against 180',
    once: (random) => afterLooks(MINIMUM, random) === 'pivot',
  },
]

/** By hand: the standard error is 0.183, so that a gain of 1 is found above 0.5 with 2.7 of them, in 99.7 of 100. */
const power: Calibration = {
  ...{ measure: 'power', nominal: 0.95, isBound: true },
  name: 'verdict: a change that brings twice what pays is scaled, 40 against 120',
  once: (random) => atEnd(SIZES[0]!, 2 * MINIMUM, random) === 'scale',
}

export const decideCalibrations: readonly Calibration[] = [...ends, ...looks, power]
