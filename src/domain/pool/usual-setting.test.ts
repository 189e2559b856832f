import { expect, test } from 'vitest'
import { DEFAULT_SERVICE } from '../model/default-service.ts'
import { resolvePeople } from '../model/resolve-people.ts'
import { usualSetting } from './usual-setting.ts'

const people = resolvePeople(undefined)
const tiers = [{ id: 'low', service: DEFAULT_SERVICE.low }]
const nothing = { opened: 0, answered: 0, meanMinutes: undefined }
const ask = (accounts: number, measured: Parameters<typeof usualSetting>[0]['measured'] = nothing) =>
  usualSetting({ tiers, accountsOf: () => accounts, people, measured })

test('[W17] before any case the model says what the accounts of a pool will ask', () => {
  const found = ask(400)
  // 400 accounts × 11 hours a year / 260 days, in cases of 35 minutes.
  expect(found.setting.casesPerDay).toBeCloseTo((400 * 11 * 60) / 35 / 260, 9)
  // Check-ins and health looks every 30 days, planning every 182, a fiftieth of a webinar every 91.
  const cadences = (365 / 30) * 1 + 365 / 182 + ((365 / 91) * 4) / 50
  expect(found.proactiveHoursPerDay).toBeCloseTo((400 * cadences) / 260, 9)
  expect(found).toMatchObject({ casesFrom: 'model', minutesFrom: 'guess' })
  expect(found.setting).toMatchObject({
    ...{ handlingMinutes: 35, openHours: 8, absentShare: 6 / 52, deskShare: 0.7 },
    promise: { hours: 24, share: 0.9, counts: 'all_hours' },
  })
})

test('[W17] from twenty cases in four weeks on what was measured counts', () => {
  const measured = { opened: 200, answered: 150, meanMinutes: 42 }
  expect(ask(400, measured)).toMatchObject({
    setting: { casesPerDay: 10, handlingMinutes: 42 },
    ...{ casesFrom: 'measured', minutesFrom: 'measured' },
  })
  expect(ask(400, { opened: 19, answered: 19, meanMinutes: 42 })).toMatchObject({
    setting: { handlingMinutes: 35 },
    casesFrom: 'model',
  })
})

test('[W17] where nothing is known it is a guess, and says so', () => {
  expect(ask(0)).toMatchObject({ setting: { casesPerDay: 20 }, casesFrom: 'guess' })
})
