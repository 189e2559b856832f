import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { toNumber } from '../kernel/exact.ts'
import { aModel } from './a-model.ts'
import { cadenceHours } from './cadence-hours.ts'
import { checkModel } from './check-model.ts'
import { diffModels } from './diff-models.ts'
import { parseModel } from './parse-model.ts'
import { productiveHours } from './productive-hours.ts'

const FOLDER = new URL('../../../examples/models/', import.meta.url)
const files = readdirSync(FOLDER)
const ASKED_ON = 20_000

function load(file: string) {
  const parsed = parseModel(readFileSync(new URL(file, FOLDER), 'utf8'))
  if (parsed.kind === 'problems') throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`)
  return parsed
}

function findingsIn(file: string) {
  const { model, locate } = load(file)
  return checkModel(model, locate)
}

describe('[M27] the models of spec/8', () => {
  test.each(files)(
    '%s is a model, names its source, and has no fault beyond those that it tells of',
    (file) => {
      const header = readFileSync(new URL(file, FOLDER), 'utf8').split('tierwise: 1')[0]!
      expect(header).toMatch(/Source: |parameter set/)
      for (const { code } of findingsIn(file))
        expect([file, header]).toEqual([file, expect.stringContaining(code)])
    },
  )

  test('the default hybrid is the default', () => {
    expect(diffModels(aModel(), load('default-hybrid.yaml').model)).toEqual([])
  })

  test('Sourcegraph: an ARR of exactly 100,000 has no tier, 2,500 developers are in two, and nothing else', () => {
    expect(findingsIn('sourcegraph-2025.yaml')).toMatchObject([
      {
        code: 'condition_gap',
        values: { where: ['custom.developers >= 100 && custom.developers <= 2499', 'acv == 100000'] },
        example: { acv: 100_000 },
      },
      {
        code: 'condition_overlap',
        path: 'tiers[1].when',
        values: { first: 'named', second: 'shared' },
        example: { 'custom.developers': 2500 },
      },
    ])
  })

  test('Sourcegraph: with the repair that the file names both are gone', () => {
    const text = readFileSync(new URL('sourcegraph-2025.yaml', FOLDER), 'utf8')
    const repaired = text
      .replaceAll('acv > 100000', 'acv >= 100000')
      .replaceAll('custom.developers <= 2500', 'custom.developers < 2500')
    const parsed = parseModel(repaired)
    expect(parsed.kind === 'model' ? checkModel(parsed.model) : parsed.problems).toEqual([])
  })

  test('GitLab 2023/24: the book of 70 gives the 420 hours of calls, and 64 % of 1,632 hours go to accounts', () => {
    const { model } = load('gitlab-2024-commercial.yaml')
    const hours = model.tiers.map(({ id, service }) => {
      const [calls] = service.cadences
      return model.book[id]! * toNumber(cadenceHours(calls!))
    })
    expect(hours).toEqual([210, 210])
    expect(Object.values(model.book).reduce((sum, accounts) => sum + accounts)).toBe(70)
    expect(toNumber(productiveHours(model.people))).toBeCloseTo(1044, 9)
    const lines = model.people.yearLines
    const published = (kind: string) =>
      lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.publishedHours!, 0)
    expect([published('account'), published('internal')]).toEqual([1044, 588])
  })

  test('GitLab 2026: who is assigned is bounded by people, and the pool takes the rest', () => {
    const { model } = load('gitlab-2026.yaml')
    const [assigned, pool] = model.tiers.slice(-2)
    expect(assigned).toMatchObject({ bound: { accounts: 'people' }, ratio: { target: 50 }, pool: undefined })
    expect(pool).toMatchObject({
      condition: undefined,
      service: { reactiveEntitlement: { times: 3, per: 'half_year' } },
    })
    expect(model.health).toEqual({ redBelow: 50, greenFrom: 75 })
  })

  test.each([
    { custom: { contraction_risk: 0.1 }, toRenewal: 90, tenure: 200, tier: 'early_warning' },
    { custom: { contraction_risk: 0.1 }, toRenewal: 89, tenure: 200, tier: 'at_risk' },
    { custom: { contraction_risk: 0.0999 }, toRenewal: 89, tenure: 200, tier: undefined },
    { custom: { licences_deployed: 0.7499 }, toRenewal: 300, tenure: 90, tier: 'early_warning' },
    { custom: { licences_deployed: 0.75 }, toRenewal: 300, tenure: 90, tier: undefined },
    { custom: { licences_deployed: 0.5 }, toRenewal: 300, tenure: 89, tier: undefined },
    { custom: { licences_deployed: 0.5 }, toRenewal: 60, tenure: 300, tier: 'at_risk' },
    { custom: { silent: true }, toRenewal: 120, tenure: 400, tier: 'early_warning' },
    { custom: { silent: true }, toRenewal: 121, tenure: 400, tier: undefined },
    { custom: { silent: true }, toRenewal: 30, tenure: 400, tier: 'at_risk' },
    { custom: {}, toRenewal: 30, tenure: 400, tier: undefined },
  ])('Mattermost: $custom, renewal in $toRenewal days, customer for $tenure: $tier', (given) => {
    const { custom, toRenewal, tenure, tier } = given
    const { model } = load('mattermost.yaml')
    const account = anAccount({
      id: 'a',
      custom,
      renewalOn: ASKED_ON + toRenewal,
      startOn: ASKED_ON - tenure,
    })
    const context = { ...model, asOf: ASKED_ON, minorPerMajor: 100, companyComplexity: undefined }
    const taken = model.tiers.find(({ condition }) => condition?.evaluate({ account, context }) === true)
    expect(taken?.id).toBe(tier)
    expect(model.tiers.at(-1)).toMatchObject({ id: 'steady', condition: undefined })
  })

  test('the CRM vendor: every copied ratio is outside what its touch model carries', () => {
    const ratios = findingsIn('crm-vendor-2025.yaml').map(({ code, values }) => [code, values.declaredRatio])
    expect(ratios).toEqual([
      ['ratio_outside_band', 35],
      ['ratio_outside_band', 160],
      ['ratio_outside_band', 1200],
    ])
  })
})
