import { describe, expect, test } from 'vitest'
import { describe as describeIn } from '../language/describe.ts'
import { AS_OF, aPlan } from './a-plan.ts'
import { assessmentJson } from './json/assessment-json.ts'
import { renderJson, summaryJson } from './render-json.ts'

const english = describeIn({ language: 'en', currency: 'USD' })
const plan = aPlan({ answers: { margin: 0.75 } })
const text = [...renderJson(plan, english)].join('')
const document = JSON.parse(text)

describe('[R6] the document', () => {
  test('has what was promised, and the figures of the plan', () => {
    expect(document).toMatchObject({
      asOf: '2026-03-15',
      currency: 'USD',
      customerBase: {
        accounts: 120,
        arrMinor: plan.customerBase.arrMinor,
        meanAcvMinor: plan.customerBase.meanAcvMinor,
        medianAcvMinor: plan.customerBase.medianAcvMinor,
        minAcvMinor: plan.customerBase.minAcvMinor,
        maxAcvMinor: plan.customerBase.maxAcvMinor,
        top20Share: plan.customerBase.top20Share,
      },
      economics: { csCostMinor: plan.economics.csCostMinor, costShare: plan.economics.costShare },
    })
    expect(document.tiers.map(({ id }: { id: string }) => id)).toEqual(plan.tiers.map(({ id }) => id))
  })

  test.each([
    { part: 'assessment', keys: 'factors total candidates borderline recommendation split guards' },
    { part: 'assessment.factors.0', keys: 'factor score source evidence' },
    { part: 'assessment.split.0', keys: 'touch accounts arrMinor' },
    {
      part: 'tiers.0',
      keys: 'id touch accounts arrMinor csCostMinor costPerAccountMinor costShare coverageMultiple staffedCostMinor verdict csmsNeeded ratio',
    },
    { part: 'movements.0', keys: 'account from to reason arrMinor' },
    { part: 'unplaced.0', keys: 'account missing' },
    { part: 'findings.0', keys: 'code severity accounts moneyMinor message fix' },
  ])('$part has $keys', ({ part, keys }) => {
    const found = part.split('.').reduce((value, key) => value[key], document)
    expect(Object.keys(found)).toEqual(expect.arrayContaining(keys.split(' ')))
  })

  test('lists every movement once, in the order of the plan', () => {
    const ids = [...plan.movements.entries()].map(({ account }) => account)
    expect(document.movements.map(({ account }: { account: string }) => account)).toEqual(ids)
    expect(ids.length).toBe(plan.movements.size)
  })

  test('says null for what is not known, and nowhere leaves it out', () => {
    const first = document.movements.find(({ from }: { from: unknown }) => from === null)
    expect(first).toMatchObject({ from: null, csCostBeforeMinor: null })
    expect(document.supply).toBeNull()
    const unscored = document.assessment.factors.find(
      ({ factor }: { factor: string }) => factor === 'complexity',
    )
    expect(unscored.score).toBeNull()
  })

  test('has whole numbers in every field that ends in Minor, and shares from 0 to 1 in customerBase', () => {
    const wrong: string[] = []
    walk(document, (key, value) => {
      if (key.endsWith('Minor') && value !== null && !Number.isSafeInteger(value))
        wrong.push(`${key}: ${value}`)
    })
    expect(wrong).toEqual([])
    walk(document.customerBase, (key, value) => {
      if (/share$/i.test(key) && typeof value === 'number') expect(value).toBeLessThanOrEqual(1)
    })
  })

  test('has days as YYYY-MM-DD in what is held', () => {
    const held = {
      account: 'A-1',
      tier: 'tech',
      wanted: 'low',
      rule: 'renewal_freeze',
      rules: ['renewal_freeze'],
      arrMinor: 100,
      values: { renewalOn: AS_OF + 7, from: AS_OF + 8 },
    } as const
    const dated = { ...plan, held: { size: 1, entries: () => [held] } }
    const written = JSON.parse([...renderJson(dated, english)].join(''))
    expect(written.held[0].values).toEqual({ renewalOn: '2026-03-22', from: '2026-03-23' })
  })

  test('comes in pieces while the list is walked, and walks no further than it is read', () => {
    let walked = 0
    const entries = function* () {
      const [movement] = plan.movements.entries()
      for (;;) {
        walked++
        yield movement!
      }
    }
    const endless = { ...plan, movements: { size: Number.POSITIVE_INFINITY, entries } }
    const pieces = renderJson(endless, english)
    for (let piece = 0; piece < 5; piece++) expect(pieces.next().value!.length).toBeLessThan(1_000_000)
    expect(walked).toBeLessThan(5000)
  })
})

describe('[R7] findings', () => {
  test('speak the chosen language', () => {
    const german = describeIn({ language: 'de', currency: 'USD' })
    const said = JSON.parse([...renderJson(plan, german)].join('')).findings
    expect(said.map(({ code }: { code: string }) => code)).toEqual(plan.findings.map(({ code }) => code))
    for (const finding of said) expect(finding.message).not.toMatch(/\b(the|accounts|are)\b/)
  })

  test('give ids and how many there are in all', () => {
    for (const [index, finding] of plan.findings.entries()) {
      expect(document.findings[index].accounts).toEqual(finding.accounts)
      expect(document.findings[index].accountCount).toBe(finding.accountCount)
    }
  })
})

test('[R6] the assessment by itself says the same as within the plan', () => {
  const alone = assessmentJson(plan, english) as { assessment: unknown; customerBase: object }
  expect(alone.assessment).toEqual(document.assessment)
  expect(document.customerBase).toMatchObject(alone.customerBase)
})

function walk(value: unknown, visit: (key: string, value: unknown) => void, key = ''): void {
  visit(key, value)
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) walk(inner, visit, name)
}

test('[R6] the summary is the document without the lists of accounts', () => {
  const { movements: _, held: _held, unplaced: _unplaced, ...rest } = document
  expect(summaryJson(plan, english)).toEqual(rest)
})
