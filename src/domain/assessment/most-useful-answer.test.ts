import { expect, test } from 'vitest'
import { anAssessment, scored } from './an-assessment.ts'

const mostUseful = (given: Parameters<typeof anAssessment>[0]) => anAssessment(given).mostUsefulAnswer

test('[S28] complexity comes first where there is a tech tier that it could rule out', () => {
  const accounts = [{ acv: 5000, times: 200 }]
  expect(mostUseful({ accounts })).toEqual({ factor: 'complexity', narrowsBy: 4, couldChange: true })
})

test('[S28] where it could not, the segment that a guard hangs on', () => {
  const accounts = [{ acv: 50_000, times: 200 }]
  expect(mostUseful({ accounts })).toEqual({ factor: 'segment', narrowsBy: 4, couldChange: true })
})

test('[S28] a cost share of 20 % hangs on the margin', () => {
  const accounts = [
    { acv: 100_000, times: 100 },
    { acv: 10_000, times: 200 },
  ]
  const known = {
    answers: {
      complexity: { skill: 1 as const },
      positioning: 'value' as const,
      competitorDedicatedAtOurPrice: false,
    },
  }
  // 100 × 12,500 + 200 × 3,200 of 12M is 15.75 %; 3,200 of 16,000 is exactly 20 %.
  expect(mostUseful({ accounts, ...known })).toMatchObject({ factor: 'segment', couldChange: false })
  expect(mostUseful({ accounts: [{ acv: 16_000, times: 200, employees: 500 }], ...known })).toMatchObject({
    factor: 'margin',
    couldChange: true,
  })
})

test('[S28] competition counts while the question about dedicated CSMs is open', () => {
  const accounts = [{ acv: 50_000, times: 200, employees: 500 }]
  const answers = { complexity: { skill: 1 } as const }
  expect(mostUseful({ accounts, answers })).toMatchObject({ factor: 'competition', couldChange: true })
  expect(
    mostUseful({ accounts, answers: { ...answers, competitorDedicatedAtOurPrice: false } }),
  ).toMatchObject({ factor: 'margin', couldChange: false })
})

test('[S28] without any ACV, the ACV; with every factor known, none', () => {
  expect(mostUseful({ accounts: [{}] })).toMatchObject({ factor: 'acv', couldChange: true })
  expect(mostUseful({ answers: scored(1, 1, 1, 1, 1, 1) })).toBeUndefined()
})
