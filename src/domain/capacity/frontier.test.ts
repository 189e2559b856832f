import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frontier } from './frontier.ts'

const CSM = 15_000_000

describe('[P12] where the ACV line lies', () => {
  const acvsMinor = Float64Array.from([90, 50, 50, 20, 10, 10, 10, 5], (thousands) => thousands * 100_000)

  test('two people of two accounts each cover the four largest', () => {
    expect(frontier({ acvsMinor, heads: [2], ratio: 2, csmMinor: CSM })).toEqual([
      {
        heads: 2,
        acvLineMinor: 2_000_000,
        accountsCovered: 4,
        placesLeft: 0,
        arrCoveredMinor: 21_000_000,
        arrShare: 21 / 24.5,
        costMinor: 30_000_000,
        costShareOfCovered: 30 / 21,
      },
    ])
  })

  test('a line does not split accounts of equal ACV: one of the two at 50 is not taken alone', () => {
    const [one] = frontier({ acvsMinor, heads: [1], ratio: 2, csmMinor: CSM })
    expect(one).toMatchObject({ acvLineMinor: 9_000_000, accountsCovered: 1, placesLeft: 1 })
  })

  test('nobody covers nobody, and places beyond the last account stay empty', () => {
    const [none, all] = frontier({ acvsMinor, heads: [0, 9], ratio: 2, csmMinor: CSM })
    expect(none).toMatchObject({ acvLineMinor: undefined, accountsCovered: 0, costShareOfCovered: undefined })
    expect(all).toMatchObject({ acvLineMinor: 500_000, accountsCovered: 8, arrShare: 1, placesLeft: 0 })
  })

  test('when all accounts are equal and do not fit, no line covers anyone', () => {
    const equal = new Float64Array(10).fill(500)
    expect(frontier({ acvsMinor: equal, heads: [1], ratio: 9, csmMinor: CSM })[0]).toMatchObject({
      acvLineMinor: undefined,
      placesLeft: 9,
    })
  })

  test('a company without accounts has no share', () => {
    const [empty] = frontier({ acvsMinor: new Float64Array(0), heads: [3], ratio: 9, csmMinor: CSM })
    expect(empty).toMatchObject({ accountsCovered: 0, arrShare: undefined })
  })

  test('a ratio with decimals is taken exactly: ten people at 1:1.1 have eleven places', () => {
    const twenty = Float64Array.from({ length: 20 }, (_, index) => 100 - index)
    const [point] = frontier({ acvsMinor: twenty, heads: [10], ratio: 1.1, csmMinor: CSM })
    expect(point!.accountsCovered).toBe(11)
  })

  test('half a person costs half, in whole minor units', () => {
    const [half] = frontier({ acvsMinor, heads: [5.5], ratio: 1, csmMinor: 101 })
    expect(half).toMatchObject({ accountsCovered: 4, costMinor: 556, costShareOfCovered: 556 / 21_000_000 })
  })

  test('what else an account costs is in the cost', () => {
    const [point] = frontier({ acvsMinor, heads: [2], ratio: 2, csmMinor: CSM, perAccountMinor: 80_000 })
    expect(point!.costMinor).toBe(30_320_000)
  })

  test('ACVs that are not sorted are refused', () => {
    const unsorted = Float64Array.from([1, 2])
    expect(() => frontier({ acvsMinor: unsorted, heads: [1], ratio: 1, csmMinor: CSM })).toThrow(/sorted/)
  })

  test('the lowest of all lines that fit, found by trying every one', () => {
    const anyAcvs = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 })
    fc.assert(
      fc.property(anyAcvs, fc.nat(15), fc.integer({ min: 1, max: 40 }), (acvs, heads, tenths) => {
        const sorted = Float64Array.from(acvs.toSorted((a, b) => b - a))
        const [point] = frontier({ acvsMinor: sorted, heads: [heads], ratio: tenths / 10, csmMinor: CSM })
        const covered = (line: number) => acvs.filter((acv) => acv >= line)
        const lines = [...new Set(acvs)].filter((line) => covered(line).length * 10 <= heads * tenths)
        const lowest = lines.length === 0 ? undefined : Math.min(...lines)
        const best = lowest === undefined ? [] : covered(lowest)
        expect(point!.acvLineMinor).toBe(lowest)
        expect(point!.accountsCovered).toBe(best.length)
        expect(point!.arrCoveredMinor).toBe(best.reduce((sum, acv) => sum + acv, 0))
      }),
    )
  })

  test('one more person never covers less', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (acvs, ratio) => {
        const acvsMinor = Float64Array.from(acvs.toSorted((a, b) => b - a))
        const heads = Array.from({ length: 20 }, (_, index) => index)
        const points = frontier({ acvsMinor, heads, ratio, csmMinor: CSM })
        for (const [index, point] of points.slice(1).entries()) {
          expect(point.arrCoveredMinor).toBeGreaterThanOrEqual(points[index]!.arrCoveredMinor)
          expect(point.accountsCovered).toBeGreaterThanOrEqual(points[index]!.accountsCovered)
        }
      }),
    )
  })
})
