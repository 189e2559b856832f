import { expect, test } from 'vitest'
import { parseDay } from '../../../domain/kernel/day.ts'
import { LANGUAGES } from '../../../domain/model/model.ts'
import type { DrawAccount } from '../../../domain/pilot/design/draw-account.ts'
import { drawPilot } from '../../../domain/pilot/design/draw-pilot.ts'
import { foreseePower } from '../../../domain/pilot/design/foresee-power.ts'
import type { DesignedPilot } from '../../../operations/pilot/design-pilot.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { plainPage } from '../testing/plain-page.ts'
import { designJson } from './design-json.ts'
import { printDesign } from './print-design.ts'

const ACCOUNTS: readonly DrawAccount[] = Array.from({ length: 24 }, (_, place) => ({
  ...{ id: `C-${100 + place}`, owner: place < 12 ? 'csm-1' : 'csm-2' },
  strata: [place < 20 ? 'low' : 'high'],
  covariates: { health: place < 12 ? 80 - place : 40 + place },
}))
const TIER = { name: 'tier', groups: undefined, order: ['high', 'low'], isSummed: false }

function designed(unit: 'account' | 'book'): DesignedPilot {
  const draw = drawPilot({ accounts: ACCOUNTS, stratifications: [TIER], share: 0.25, seed: 1, unit })
  return {
    draw,
    excluded: [{ account: 'C-1', reason: 'renewal_in_pilot' }],
    exclusions: {
      ...{ not_started: 0, out_of_scope: 0, scope_unknown: 0, excluded: 0, open_escalation: 0 },
      ...{ renewal_in_pilot: 1, no_owner: 0 },
    },
    unknown: { exclude: 1, renewal: 2, strata: { tier: 3 } },
    listed: 25,
    startsOn: parseDay('2026-03-02')!,
    endsOn: parseDay('2026-03-30')!,
    foresight: foreseePower(draw, ACCOUNTS, { days: 28, leavingPerYear: 0.1 }),
    details: new Map(),
  }
}

test('[PT46] the first lines say who is treated, when, and what these weeks cannot show', () => {
  const said = printDesign(designed('account'), { out: undefined, page: plainPage('en') })
  const [first, , second, third] = said.split('\n')
  expect(first).toBe(
    '6 accounts are treated and 18 are the control group, from Mar 2, 2026 to Mar 29, 2026 (seed 1).',
  )
  expect(second).toMatch(/^With these arms a change of 1\.\d\d standard deviations would be shown/)
  expect(third).toMatch(/^Retention cannot be shown in 4 weeks/)
  for (const part of ['1 that renew during the pilot', '2 CSMs serve both arms', 'Do not draw again'])
    expect(said).toContain(part)
})

test('[PT41] books are told as books, with what was assumed about them', () => {
  const said = printDesign(designed('book'), { out: 'draw.csv', page: plainPage('en') })
  expect(said).toMatch(/^\d books? with \d+ accounts treated|^0 books/)
  expect(said).toContain('The draw is in draw.csv.')
})

test('[PT37] the document has the names that programs read', () => {
  const json = JSON.parse(toJson(designJson(designed('account'))))
  expect(json).toMatchObject({ seed: 1, share: 0.25, unit: 'account', startsOn: '2026-03-02' })
  expect(json.accounts[0]).toMatchObject({ account: 'C-100', stratum: '*' })
  expect(['treated', 'control']).toContain(json.accounts[0].arm)
  expect(json.strata[0]).toMatchObject({ accounts: 24, treated: 6, mergedFrom: ['high', 'low'] })
  expect(Object.keys(json.balance[0])).toEqual(
    expect.arrayContaining(['covariate', 'treatedMean', 'controlMean', 'smd', 'flagged']),
  )
  expect(json.contamination[0]).toMatchObject({ csm: 'csm-1' })
  expect(json.counts).toMatchObject({ listed: 25, accounts: 24, treated: 6, control: 18, excluded: 1 })
  expect(json.power.leaving.smallestEffect).toBeNull()
})

test.each(LANGUAGES)('[PT46] %s says it without gaps', (language) => {
  const page = plainPage(language)
  for (const unit of ['account', 'book'] as const)
    expect(printDesign(designed(unit), { out: undefined, page })).not.toMatch(
      /[{}]|pilot\.[a-z]|undefined|NaN/,
    )
})
