import { type Exact, roundHalfAway, toNumber } from '../../../domain/kernel/exact.ts'
import type { Words } from '../../../language/make-words.ts'
import type { LoadedEconomics } from './economics-query.ts'
import type { Term } from './formula.ts'
import {
  type CompanyInput,
  companyInputOf,
  type TierAnswer,
  type TierInput,
  type Tried,
  type WhatIf,
} from './what-if.ts'

/** Everything that a figure is told from. */
export type Asked = {
  readonly all: WhatIf
  readonly tried: Tried
  readonly basis: LoadedEconomics
  readonly words: Words
}

export type AskedTier = Asked & { readonly answer: TierAnswer }

/** What the inputs of a tier and of the company are called, and where each is from. */
export function termsOf(asked: Asked) {
  const { all, tried, basis, words } = asked
  const { text, money, share, number } = words
  const fromAnswers = text('source.answers')
  const fromModel = text('economics.source.model')
  const fromList = text('source.data')
  const sourceOf = (isTried: boolean, source: string) => (isTried ? text('economics.source.tried') : source)
  const company = (input: CompanyInput, label: string, source: string): Term => {
    const value = companyInputOf({ ...all.company, standards: all.standards }, input)
    return {
      label,
      value: input === 'cacMinor' ? money(value) : share(value),
      source: sourceOf(tried[input] !== undefined, source),
    }
  }
  return {
    targetShare: company(
      'targetShare',
      text('economics.target_share'),
      basis.answeredTargetShare === undefined ? fromModel : fromAnswers,
    ),
    margin: company('margin', text('economics.margin'), fromAnswers),
    otherCosts: company('otherCostShare', text('economics.other_costs'), fromAnswers),
    retention: company('retention', text('economics.retention'), fromModel),
    discount: company('discount', text('economics.discount'), text('economics.source.usual')),
    cac: company('cacMinor', text('economics.cac'), fromAnswers),
    breakEvenShare: {
      label: text(
        tried.targetShare === undefined && basis.answeredTargetShare === undefined
          ? 'economics.range_to'
          : 'economics.target_share',
      ),
      value: share(all.breakEvenShare),
      source: sourceOf(
        tried.targetShare !== undefined,
        basis.answeredTargetShare === undefined ? fromModel : fromAnswers,
      ),
    } satisfies Term,
    /** An input of one tier. */
    of: (answer: TierAnswer) => {
      const { id, cost, ratio, accounts, accountsWithAcv, arrMinor, hours, touch } = answer.basis
      const isTried = (input: TierInput) => tried.tiers[id]?.[input] !== undefined
      const priced = (input: Exclude<TierInput, 'acv' | 'ratio'>, label: string): Term => ({
        label,
        value: money(cost[`${input}Minor`]),
        source: sourceOf(isTried(input), fromModel),
      })
      return {
        csm: priced('csm', text('web.economics.input.csm')),
        shared: priced('shared', text('web.economics.input.shared')),
        technology: priced('technology', text('web.economics.input.technology')),
        program: priced('program', text('web.economics.input.program')),
        variable: priced('variable', text('web.economics.input.variable')),
        serviceRevenue: priced('serviceRevenue', text('web.economics.input.serviceRevenue')),
        ratio: {
          label: text('web.economics.input.ratio'),
          value: number(ratio),
          source: sourceOf(isTried('ratio'), fromModel),
        } as Term,
        accounts: { label: text('report.accounts'), value: number(accounts), source: fromList } as Term,
        accountsWithAcv: {
          label: text('economics.with_acv'),
          value: number(accountsWithAcv),
          source: fromList,
        } as Term,
        arr: { label: text('report.arr'), value: money(arrMinor), source: fromList } as Term,
        hours: { label: text('report.hours_per_year'), value: number(hours), source: fromModel } as Term,
        bandTo: {
          label: text('economics.band_to'),
          value: number(basis.ratioBands[touch].to),
          source: fromModel,
        } as Term,
        acv: {
          label: text('report.figure.mean_acv'),
          value: exactMoney(words, answer.acv),
          source: sourceOf(isTried('acv'), fromList),
        } as Term,
        cost: {
          label: text('report.cost_per_account'),
          value: exactMoney(words, answer.unit.csCost?.gross),
        } as Term,
      }
    },
  }
}

export type Terms = ReturnType<typeof termsOf>
export type TierTerms = ReturnType<Terms['of']>

/** An exact amount, rounded once. */
export function exactMoney({ money }: Words, value: Exact | undefined): string {
  return money(value && roundHalfAway(value))
}

export function exactShare({ share }: Words, value: Exact | undefined): string {
  return share(value && toNumber(value))
}
