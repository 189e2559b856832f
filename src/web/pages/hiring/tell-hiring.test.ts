import { expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from '../../../domain/forecast/an-outlook.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { makeWords } from '../../../language/make-words.ts'
import english from '../../../language/messages/en.json' with { type: 'json' }
import { answerHiring } from './answer-hiring.ts'
import { readQuestion } from './question.ts'
import { tellHiring } from './tell-hiring.ts'

const words = makeWords({ language: 'en', currency: 'USD', catalogue: english })
const grown = (people: number | undefined): Outlook => {
  const outlook = anOutlook([
    aTierOutlook({
      cost: { csmMinor: 6_000_000 },
      arrMinor: 600_000_000,
      assumptions: { newPerMonth: chosen(4), newAcvMinor: chosen(5_000_000) },
    }),
  ])
  const team =
    people === undefined ? undefined : [{ people, fteByMonth: Array<number>(36).fill(1), fromMonth: 0 }]
  return { ...outlook, units: outlook.units.map((unit) => ({ ...unit, team })) }
}
const told = (outlook: Outlook) => tellHiring(words, answerHiring(outlook, readQuestion({}))!)

test('the first line says how many by when, what breaks without them, and what CS then costs', () => {
  const text = told(grown(10))
  expect(text).toMatch(/^Open \d+ positions? by .* and \d+ more by .*\. Otherwise service breaks in /)
  expect(text).toMatch(/\. These hires cost \$[\d.]+[KM] in 24 months; CS then costs 10\.0% of revenue\.$/)
})

test('with enough people nobody needs to be hired', () => {
  expect(told(grown(30))).toMatch(/^Nobody needs to be hired in the next 24 months\./)
})

test('without a team there are people needed but no dates', () => {
  expect(told(grown(undefined))).toMatch(/^18 CSMs are needed in 24 months; without a team/)
})
