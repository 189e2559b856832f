import { expect, test } from 'vitest'
import { cohortOfValues } from './cohort-of-values.ts'

const read = (values: readonly (number | undefined)[], size?: number) =>
  cohortOfValues({ name: 'all', values, size })

test('[RT28] whole numbers are customers', () => {
  expect(read([1000, 631, 468])).toEqual({
    cohort: { name: 'all', customers: [1000, 631, 468] },
    ...{ values: 'counts', isSizeAssumed: false, missing: 0 },
  })
  expect(read([100, 63, 47])).toMatchObject({ values: 'counts' })
  expect(read([500, 63, 47], 500)).toMatchObject({ values: 'counts' })
})

test('[RT28] percentages and shares are of so many customers, fractions kept', () => {
  const percentages = read([100, 63.1, 46.85], 1000)
  expect(percentages).toMatchObject({ values: 'percentages', isSizeAssumed: false })
  expect(percentages).toMatchObject({ cohort: { customers: [1000, 631, 468.5] } })
  expect(read([100, 63, 47], 1000)).toMatchObject({
    values: 'percentages',
    cohort: { customers: [1000, 630, 470] },
  })
  expect(read([1, 0.5, 0.25], 40)).toMatchObject({ values: 'shares', cohort: { customers: [40, 20, 10] } })
})

test('[RT28] where nobody says of how many, they are of a thousand', () => {
  expect(read([100, 63.1, 46.8])).toMatchObject({
    isSizeAssumed: true,
    cohort: { customers: [1000, 631, 468] },
  })
})

test('[RT28] empty cells at the end are counted, one between is refused', () => {
  expect(read([100, 86.9, 74.3, undefined, undefined], 1000)).toMatchObject({ missing: 2 })
  expect(read([100, undefined, 74.3], 1000)).toEqual({ code: 'gap', cohort: 'all', period: 1 })
  expect(read([undefined, 86.9])).toMatchObject({ code: 'gap', period: 0 })
})

test('[RT28] fractions that begin with neither 100 nor 1 are of nobody knows what', () => {
  expect(read([86.9, 74.3])).toEqual({ code: 'size_unclear', cohort: 'all', start: 86.9 })
  expect(read([500, 400, 300], 1000)).toMatchObject({ code: 'size_unclear', start: 500 })
  expect(read([])).toMatchObject({ cohort: { customers: [] } })
})
