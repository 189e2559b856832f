import { expect, test } from 'vitest'
import { leavingPoints } from './leaving-points.ts'

const at = { asOf: 20_000, meanAcvMinor: 1_000_000 }

test.each([
  [{}, 3],
  [{ startOn: 20_000 - 730 }, 4.5],
  [{ startOn: 20_000 - 3650 }, 6],
  [{ startOn: 20_001 }, 3],
  [{ renewalOn: 20_000 }, 7],
  [{ renewalOn: 20_090 }, 7],
  [{ renewalOn: 20_091 }, 3],
  [{ renewalOn: 19_999 }, 3],
  [{ acvMinor: 500_000 }, 3.5],
  [{ acvMinor: 9_000_000 }, 5],
  [{ startOn: 20_000 - 3650, renewalOn: 20_010, acvMinor: 9_000_000 }, 12],
])('[N6] an owner is lost with %o: %d points', (known, points) => {
  const account = { startOn: undefined, renewalOn: undefined, acvMinor: undefined, ...known }
  expect(leavingPoints(account, at)).toBe(points)
})

test('[N6] without any known ACV its size says nothing', () => {
  const account = { startOn: undefined, renewalOn: undefined, acvMinor: 5 }
  expect(leavingPoints(account, { ...at, meanAcvMinor: 0 })).toBe(3)
})
