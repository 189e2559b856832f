import { expect, test } from 'vitest'
import { forestLine, forestScale } from './forest-line.ts'

test('[D29] one scale for all lines, with no difference marked in each', () => {
  const marks = [
    { lower: -1, difference: 1, upper: 3 },
    { lower: 1, difference: 2, upper: 3 },
    { lower: undefined, difference: undefined, upper: undefined },
  ]
  const scale = forestScale(marks, 9)!
  expect(marks.map((mark) => forestLine(mark, scale))).toEqual(['──┼─●────', '  │ ──●──', '  │      '])
})

test('[D29] nothing known, or no difference at all, has no plot', () => {
  expect(forestScale([{ lower: undefined, difference: undefined, upper: undefined }], 9)).toBeUndefined()
  expect(forestScale([{ lower: 0, difference: 0, upper: 0 }], 9)).toBeUndefined()
})
