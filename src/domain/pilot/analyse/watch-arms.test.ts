import { expect, test } from 'vitest'
import { analysePilot } from './analyse-pilot.ts'

// Watched up to 6 in one arm and up to 10 in the other, where two are still there.
const ARMS = ['c', 'c', 'c', 'c', 't', 't', 't', 't']
const TIMES = [2, 4, 6, 6, 3, 5, 10, 10]

function analyse(horizon: number | undefined, events: readonly boolean[]) {
  const metric = { metric: 'm', kind: 'time', times: TIMES, events } as const
  const [analysis] = analysePilot({ arms: ARMS }, [metric], {
    control: 'c',
    confidence: 0.95,
    seed: 1,
    horizon,
  })!
  return {
    means: analysis!.arms.map(({ mean }) => mean),
    horizon: analysis!.comparisons[0]!.time!.horizon,
    beyond: analysis!.caveats.filter(({ code }) => code === 'horizon-beyond'),
  }
}

const SOME_STAY = [true, true, false, false, true, true, false, false]
const ALL_OF_CONTROL_LEAVE = [true, true, true, true, true, true, false, false]

test('[PT24] [PT27] times are compared no further than every arm was watched, and it is said', () => {
  const asFar = analyse(undefined, SOME_STAY)
  expect(asFar).toEqual({ means: [4.5, 5], horizon: 6, beyond: [] })
  expect(analyse(1000, SOME_STAY)).toEqual({
    ...asFar,
    beyond: [{ code: 'horizon-beyond', told: 1000, until: 6 }],
  })
  expect(analyse(4, SOME_STAY)).toMatchObject({ horizon: 4, beyond: [] })
})

test('[PT24] where nobody is left the curve is known for ever', () => {
  expect(analyse(10, ALL_OF_CONTROL_LEAVE)).toEqual({ means: [4.5, 7], horizon: 10, beyond: [] })
})
