import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { costOf } from '../../src/domain/optimiser/cost-of.ts'
import { evaluate, problemOf, readInstance } from './generalized-assignment.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierwise-bench-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a file is read row by row, and judges an assignment as the optimiser does', async () => {
  const path = join(folder, 'small.txt')
  await writeFile(path, '2 3\n 1 2 3\n 6 5 4\n 2 2 2\n 3 3 3\n 4 6\n')
  const instance = await readInstance(path)
  const agentOf = Int32Array.of(0, 0, 1)
  expect(evaluate(instance, agentOf)).toBe(7)
  expect(costOf(problemOf(instance, 'min'), agentOf)).toBe(7)
  expect(costOf(problemOf(instance, 'max'), agentOf)).toBe(-7)
  expect(() => evaluate(instance, Int32Array.of(0, 0, 0))).toThrow('Agent 0 has 6 of 4.')
  expect(costOf(problemOf(instance, 'min'), Int32Array.of(0, 0, 0))).toBe(Number.POSITIVE_INFINITY)
})

test('a file with numbers missing is refused', async () => {
  const path = join(folder, 'short.txt')
  await writeFile(path, '2 3\n 1 2 3\n')
  await expect(readInstance(path)).rejects.toThrow('2 agents and 3 jobs need 16 numbers')
})
