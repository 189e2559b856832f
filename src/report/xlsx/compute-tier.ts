/** What the formulas of one tier read, money in whole currency units. */
export type TierInputs = {
  readonly accounts: number
  /** Of these, the accounts whose ACV is known. */
  readonly accountsWithAcv: number
  readonly arr: number
  /** Fully loaded cost of a CSM and year. */
  readonly csm: number
  readonly ratio: number | undefined
  readonly shared: number
  readonly technology: number
  readonly program: number
  readonly variable: number
  /** CSMs that the plan gives the tier. */
  readonly people: number
}

/** What the formulas show; an empty text is what a spreadsheet shows for a figure that does not exist. */
export type TierFigures = {
  readonly direct: number
  readonly costPerAccount: number
  readonly csCost: number
  readonly costShare: number | ''
  /** By the cost share alone. */
  readonly verdict: string
  readonly coverage: number | ''
  readonly meanAcv: number | ''
  readonly budget: number | ''
  readonly affordableRatio: number | string
  readonly breakEven: number
  readonly staffedCost: number
  readonly staffedShare: number | ''
  /** Of an account of mean ACV in a year: gross margin less CS cost. */
  readonly profit: number | ''
  readonly payback: number | string
  readonly ltv: number | ''
  readonly ltvToCac: number | ''
}

type Judge = {
  readonly targetShare: number
  readonly breakEvenShare: number
  readonly range: { readonly from: number; readonly to: number }
  /** Gross margin, cost of winning an account, yearly retention aimed at; undefined: not known. */
  readonly margin: number | undefined
  readonly cac: number | undefined
  readonly retention: number | undefined
  /** Yearly rate. */
  readonly discount: number
  /** Decimal digits of the currency's minor unit. */
  readonly digits: number
  readonly words: {
    readonly impossible: string
    readonly never: string
    readonly verdict: (code: string) => string
  }
}

/**
 * The same floating-point steps as the formulas of the sheet, so that a viewer that does not compute shows what one that
 * does would. The plan's own figures are exact; these agree with them to the minor unit.
 */
export function computeTier(tier: TierInputs, judge: Judge): TierFigures {
  const { targetShare, breakEvenShare, range, digits, words } = judge
  const { accounts, accountsWithAcv, arr, csm, ratio, shared, technology, program, variable, people } = tier
  const direct = ratio ? csm / ratio : 0
  const costPerAccount = direct + shared + technology + variable + (accounts > 0 ? program / accounts : 0)
  const costShare = arr > 0 ? (costPerAccount * accountsWithAcv) / arr : ''
  const meanAcv = accountsWithAcv > 0 ? arr / accountsWithAcv : ''
  const budget = meanAcv === '' ? '' : targetShare * meanAcv
  const staffedCost =
    people * csm + (shared + technology + variable) * accounts + (accounts > 0 ? program : 0)
  return {
    direct,
    costPerAccount,
    csCost: costPerAccount * accounts,
    costShare,
    verdict: costShare === '' ? '' : words.verdict(verdictOf(costShare, range)),
    coverage: costShare === '' || costShare === 0 ? '' : 1 / costShare,
    meanAcv,
    budget,
    affordableRatio: affordable(budget, {
      csm,
      beside: shared + technology + variable,
      impossible: words.impossible,
    }),
    breakEven: roundUpTo(costPerAccount / breakEvenShare, digits),
    staffedCost,
    staffedShare: arr > 0 ? staffedCost / arr : '',
    ...lifeOf(meanAcv, costPerAccount, judge),
  }
}

/** [R18] What an account of mean ACV brings over its life, and when it has paid for winning it. */
function lifeOf(
  meanAcv: number | '',
  costPerAccount: number,
  { margin, cac, retention, discount, words }: Judge,
): Pick<TierFigures, 'profit' | 'payback' | 'ltv' | 'ltvToCac'> {
  if (meanAcv === '' || margin === undefined) return { profit: '', payback: '', ltv: '', ltvToCac: '' }
  const profit = meanAcv * margin - costPerAccount
  const isEndless = retention !== undefined && 1 + discount - retention <= 0
  const ltv =
    retention === undefined || isEndless ? '' : (profit * (1 + discount)) / (1 + discount - retention)
  return {
    profit,
    payback: cac === undefined ? '' : profit <= 0 ? words.never : (12 * cac) / profit,
    ltv,
    ltvToCac: ltv === '' || !cac ? '' : ltv / cac,
  }
}

function verdictOf(share: number, { from, to }: Judge['range']): string {
  if (share < from) return 'low_spend'
  if (share < (from + to) / 2) return 'comfortable'
  return share <= to ? 'viable' : 'too_expensive'
}

function affordable(
  budget: number | '',
  { csm, beside, impossible }: { readonly csm: number; readonly beside: number; readonly impossible: string },
): number | string {
  if (budget === '' || csm === 0) return ''
  return budget - beside <= 0 ? impossible : roundUpTo(csm / (budget - beside), 0)
}

/** Up at so many digits, after binary dust was rounded away. */
function roundUpTo(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.ceil(Math.round(value * scale * 1e6) / 1e6) / scale
}
