import { createColors } from 'picocolors'
import { expect, test } from 'vitest'
import { describe as describeIn } from '../language/describe.ts'
import { tellProblem } from '../operations/tell-problem.ts'
import { printProblems } from './print-problems.ts'

const words = describeIn({ language: 'en', currency: 'USD' })
const page = { words, colours: createColors(false), width: undefined }

test('[D4] a problem says where, what, and what to do', () => {
  const problem = {
    code: 'negative-acv',
    file: 'data/list.csv',
    line: 3,
    column: 'acv',
    values: { value: '-5' },
  } as const
  const told = tellProblem(problem, words)
  expect(told).toMatchObject({
    place: 'data/list.csv:3:acv',
    file: 'data/list.csv',
    line: 3,
    column: 'acv',
    path: null,
  })
  expect(printProblems([told], page)).toBe(
    '✖ data/list.csv:3:acv The ACV -5 is negative.\n  → Give the yearly contract value; credits do not belong into a customer list.',
  )
})

test('[D4] the place inside a document is named; one without a place has none', () => {
  const inDocument = {
    code: 'empty_value',
    file: 'm.yaml',
    line: 2,
    column: 5,
    path: 'tiers[0].when',
    values: { key: 'when' },
  } as const
  expect(tellProblem(inDocument, words).place).toBe('m.yaml:2:5 (tiers[0].when)')
  expect(tellProblem({ code: 'no-tier-with-people', values: {} }, words).place).toBe('')
})

test('[D4] at most fifty are printed, and how many more there are', () => {
  const told = Array.from({ length: 60 }, (_, at) =>
    tellProblem({ code: 'missing-id', line: at, values: {} }, words),
  )
  const lines = printProblems(told, page).split('\n')
  expect(lines.filter((line) => line.startsWith('✖'))).toHaveLength(50)
  expect(lines.at(-1)).toBe('… and 10 more; --json has all.')
  expect(printProblems(told, page, 1000).split('\n').at(-1)).toBe('… and 950 more; --json has all.')
  expect(printProblems(told.slice(0, 50), page)).not.toContain('more')
})
