import { expect, test } from 'vitest'
import type { Comparison } from '../analysis.ts'
import { analysePilot } from './analyse-pilot.ts'

const VALUES = [3, 5, 4, 8, 9, 2, 1, 2, 6, 7, 7, 3, 10, 12, 11, 4, 5, 9, 1, 6]
const ARMS = VALUES.map((_, at) => (at < 8 ? 't' : 'c'))
const NESTED = [...'aaabbcccddeeeeffgggh']
const CROSSED = [...'abcabccaaabbcccbbacd']

function compare(clusters: readonly (string | undefined)[], values: readonly number[] = VALUES): Comparison {
  const metric = { metric: 'm', kind: 'mean', values } as const
  return analysePilot({ arms: ARMS, clusters }, [metric], { control: 'c', confidence: 0.95, seed: 1 })![0]!
    .comparisons[0]!
}

// numpy 2.3: the matrix formulas of the sandwich, of (I − H)^(−1/2) and of Bell and McCaffrey's trace, written out
test.each([
  {
    name: 'nested',
    clusters: NESTED,
    cr1: 1.7235378039742544,
    cr2: 1.887207733743964,
    df: 4.239465570400824,
  },
  {
    name: 'crossed',
    clusters: CROSSED,
    cr1: 2.2340505516402156,
    cr2: 2.29132001408572,
    df: 2.171499727135688,
  },
])('[PT14] [PT15] clusters $name in arms', ({ name, clusters, cr1, cr2, df }) => {
  const found = compare(clusters)
  expect(found.difference).toBeCloseTo(-2.5, 12)
  expect(found.standardError).toBeCloseTo(cr1, 10)
  expect(found.clustered!.standardErrorCr2).toBeCloseTo(cr2, 10)
  expect(found.degreesOfFreedom).toBeCloseTo(df, 9)
  expect(found.clustered!.isNested).toBe(name === 'nested')
})

test('[PT15] means of clusters stand beside; two clusters in an arm have none; an arm of one has no interval', () => {
  // scipy 1.17: ttest_ind of the means 4, 8.5, 5/3 against 6.5, 8, 7.5, 5, 6
  const { clustered } = compare(NESTED)
  expect(clustered).toMatchObject({ arm: 3, control: 5, clusters: 8, missingCluster: 0 })
  expect(clustered!.means!.difference).toBeCloseTo((4 + 8.5 + 5 / 3) / 3 - 6.6, 12)
  expect(compare([...'aaaabbbbddeeeeffgggh']).clustered!.means).toBeUndefined()
  const one = compare([...'aaaaaaaaddeeeeffgggh'])
  expect(one).toMatchObject({ standardError: undefined, lower: undefined, p: undefined, isShown: false })
})

test('[PT13] a row without a cluster is one of its own', () => {
  const gaps = NESTED.map((cluster) => (cluster === 'h' ? undefined : cluster))
  expect(compare(gaps).clustered!.missingCluster).toBe(1)
  expect(compare(gaps).standardError).toBeCloseTo(compare(NESTED).standardError!, 12)
})

test('[PT15] when every account is its own cluster the errors are Welch’s', () => {
  const alone = compare(VALUES.map((_, at) => `k${at}`))
  const plain = analysePilot({ arms: ARMS }, [{ metric: 'm', kind: 'mean', values: VALUES }], {
    ...{ control: 'c', confidence: 0.95, seed: 1 },
  })![0]!.comparisons[0]!
  expect(alone.clustered!.standardErrorCr2).toBeCloseTo(plain.standardError!, 12)
})
