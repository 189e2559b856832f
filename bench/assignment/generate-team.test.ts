import { expect, test } from 'vitest'
import { costOf } from '../../src/domain/optimiser/cost-of.ts'
import { assignByArr, assignRoundRobin } from './assign-instead.ts'
import { generateTeam } from './generate-team.ts'

const SIZE = { accounts: 400, csms: 20, utilisation: 0.85, hasOwners: true, seed: 3 }

test('the owners of today keep every limit, and the hours are the stated part of capacity', () => {
  const { problem, hours } = generateTeam(SIZE)
  expect(costOf(problem, problem.home)).toBeLessThan(Number.POSITIVE_INFINITY)
  const capacity = problem.resources[0]!.load.reduce((sum, { limit }) => sum + limit, 0)
  expect(hours.reduce((sum, value) => sum + value, 0) / capacity).toBeCloseTo(0.85, 6)
})

test('the same seed gives the same team; without owners only these are missing', () => {
  expect(generateTeam(SIZE)).toEqual(generateTeam(SIZE))
  const { problem } = generateTeam({ ...SIZE, hasOwners: false })
  expect(problem.home.every((home) => home === -1)).toBe(true)
  expect(problem.cost).toEqual(generateTeam(SIZE).problem.cost)
})

test('there are at most 1,560 classes, however many accounts', () => {
  const { problem } = generateTeam({ ...SIZE, accounts: 20_000, csms: 100 })
  expect(problem.classes).toBeLessThanOrEqual(1560)
  expect(problem.cost).toHaveLength(problem.classes * 100)
})

test('what one would do instead costs more than leaving everybody where they are', () => {
  const team = generateTeam(SIZE)
  const today = costOf(team.problem, team.problem.home)
  expect(assignRoundRobin(team).objective).toBeGreaterThan(today)
  expect(assignByArr(team).objective).toBeGreaterThan(today)
})
