import { expect, test } from 'vitest'
import { questionSchema } from './staffing-schema.ts'

const usual = {
  ...{ casesPerDay: 44, handlingMinutes: 35, handlingVariation: 1, openHours: 8, absentShare: 0.154 },
  ...{ deskShare: 0.85, dailyCap: null, backgroundMinutes: null },
  promise: { hours: 2, share: 0.9, counts: 'open_hours' },
}

test('[H27] a desk that would take minutes to simulate is refused, with what to change', () => {
  expect(questionSchema.safeParse({ setting: usual }).success).toBe(true)
  const setting = { ...usual, casesPerDay: 500, handlingMinutes: 2880, absentShare: 0.95, deskShare: 0.05 }
  const refused = questionSchema.safeParse({ setting, people: 500 })
  expect(refused.error?.issues).toMatchObject([
    { path: ['setting'], message: expect.stringContaining('ask for fewer') },
  ])
})
