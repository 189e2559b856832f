import { describe, expect, test } from 'vitest'
import type { Answers } from '../../domain/assessment/answers.ts'
import { aModel } from '../../domain/model/a-model.ts'
import { describe as describeIn } from '../../language/describe.ts'
import { aPlan } from '../a-plan.ts'
import { textOf } from '../report.ts'
import { contextOf } from '../report-context.ts'
import { tiersSection } from './tiers-section.ts'

const english = describeIn({ language: 'en', currency: 'USD' })
const blocksOf = (plan: ReturnType<typeof aPlan>) => tiersSection(contextOf(plan, english)).blocks
const textsOf = (answers: Partial<Answers>) =>
  blocksOf(aPlan({ answers })).flatMap((block) => (block.kind === 'text' ? [block.text] : []))

describe('[R17] margin left', () => {
  test.each([
    { marginTarget: 0.2, ending: 'the target is 20.0%, which is met.' },
    { marginTarget: 0.79, ending: 'the target is 79.0%, which is missed.' },
  ])('stands beside a target of $marginTarget', ({ marginTarget, ending }) => {
    const { economics } = aPlan({ answers: { margin: 0.8, marginTarget } })
    const [text] = textsOf({ margin: 0.8, marginTarget })
    expect(text).toContain(`${english.share(economics.marginLeft)} of revenue is left; ${ending}`)
  })

  test('is not mentioned while the margin is unknown', () => {
    expect(textsOf({})).toEqual([])
  })
})

describe('[R18] what an account brings over its life', () => {
  const tableOf = (plan: ReturnType<typeof aPlan>) => {
    const table = blocksOf(plan).find(
      (block) => block.kind === 'table' && block.title === 'What an account brings over its life',
    )
    return table?.kind === 'table' ? table : undefined
  }

  test('payback, LTV and LTV : CAC of each tier are the plan’s', () => {
    const model = aModel({ retentionTarget: 0.92 })
    const plan = aPlan({ model, answers: { margin: 0.8, cac: 5000 } })
    expect(tableOf(plan)?.rows.map((row) => row.slice(1).map(textOf))).toEqual(
      plan.tiers.map(({ paybackMonths, ltvMinor, ltvToCac }) => [
        paybackMonths === 'never' ? 'never' : english.number(paybackMonths),
        english.money(ltvMinor),
        english.multiple(ltvToCac),
      ]),
    )
    expect(tableOf(plan)?.rest).toContain('with 92.0% of accounts staying each year')
  })

  test('an LTV that a model without a retention target cannot state is a dash that says why', () => {
    const table = tableOf(aPlan({ answers: { margin: 0.8, cac: 5000 } }))
    const dash = { text: '—', hint: 'The model states no retention target' }
    expect(table?.rows.map((row) => row.slice(2))).toEqual(table?.rows.map(() => [dash, dash]))
    expect(table?.rest).toBe('At the mean ACV of the tier.')
  })

  test('what never pays back says so', () => {
    const table = tableOf(aPlan({ answers: { margin: 0, cac: 5000 } }))
    expect(table?.rows[0]?.[1]).toEqual({
      text: 'never',
      hint: 'CS cost leaves nothing of the gross margin',
    })
  })

  test('is left out until the cost of winning an account and the margin are answered', () => {
    expect(tableOf(aPlan({ answers: { margin: 0.8 } }))).toBeUndefined()
    expect(tableOf(aPlan({ answers: { cac: 5000 } }))).toBeUndefined()
  })
})
