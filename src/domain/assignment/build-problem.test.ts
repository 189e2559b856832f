import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { costOf } from '../optimiser/cost-of.ts'
import { buildProblems, OFFSET } from './build-problem.ts'
import { measureBooks } from './measure-books.ts'
import { prepareBooks } from './prepare-books.ts'
import { aCompany, anyCompany } from './testing/any-company.ts'

test('[N11] a thousand accounts of one tier with the same needs are one class', () => {
  const accounts = Array.from({ length: 1000 }, (_, index) =>
    anAccount({ id: `A${index}`, tier: index % 2 === 0 ? 'low' : 'high', acvMinor: index }),
  )
  const { classes, classOf, cost, agents } = buildProblems(prepareBooks(aCompany({ accounts }))).balance()
  expect({ classes, pairs: cost.length }).toEqual({ classes: 2, pairs: 2 * agents })
  expect(new Set(classOf)).toEqual(new Set([0, 1]))
})

test('[N11] [N12] what the optimiser adds up is what the books measure', () => {
  fc.assert(
    fc.property(anyCompany, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), (company, places) => {
      const prepared = prepareBooks({ ...company, allowOverload: true, mostMoves: undefined })
      const { jobs, locked, csms } = prepared
      const problem = buildProblems(prepared).balance()
      const agentOf = Int32Array.from(jobs, (_, index) => places[index]! % csms.length)
      const cost = costOf(problem, agentOf)
      if (csms.length === 0 || cost === Number.POSITIVE_INFINITY) return
      const { points } = measureBooks(prepared, [
        ...jobs.map((job, index) => ({ job, place: agentOf[index]! })),
        ...locked.map((job) => ({ job, place: job.lockedTo })),
      ])
      expect(cost - OFFSET).toBeCloseTo(
        Object.values(points).reduce((sum, each) => sum + each, 0),
        6,
      )
    }),
  )
})
