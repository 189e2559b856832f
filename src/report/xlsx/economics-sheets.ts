import { DEFAULT_DISCOUNT } from '../../domain/economics/lifetime-value.ts'
import { minorDigits, toMajor } from '../../domain/kernel/money.ts'
import type { ReportContext } from '../report-context.ts'
import { computeTier, type TierFigures, type TierInputs } from './compute-tier.ts'
import {
  letterOf,
  placeOn,
  quoted,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  sheetName,
} from './sheet.ts'

/** Columns of the sheet of inputs, in their order; a formula names them by key. */
const INPUTS = [
  'tier',
  'accounts',
  'accountsWithAcv',
  'arr',
  'csm',
  'ratio',
  'shared',
  'technology',
  'program',
  'variable',
  'people',
] as const satisfies readonly (keyof TierInputs | 'tier')[]

/** Rows below the tiers: what holds for all of them. */
const COMPANY = [
  'target_share',
  'range_from',
  'range_to',
  'break_even_share',
  'margin',
  'cac',
  'retention',
  'discount',
] as const
type CompanyInput = (typeof COMPANY)[number]

const FIRST_ROW = 2

/** Two sheets: what the unit economics follow from, to be changed, and the unit economics as formulas over it. */
export function economicsSheets(context: ReportContext): readonly Sheet[] {
  const name = sheetName(context.words.text('xlsx.inputs'))
  return [inputsSheet(context, name), formulasSheet(context, name)]
}

/** What is not known stays an empty cell, and what follows from it too, until somebody fills it in. */
function companyInputs({ plan }: ReportContext): Readonly<Record<CompanyInput, number | undefined>> {
  const { targetShare, breakEvenShare, model, margin, cacMinor, currency } = plan
  return {
    target_share: targetShare,
    range_from: model.targetRange.from,
    range_to: model.targetRange.to,
    break_even_share: breakEvenShare,
    margin,
    cac: cacMinor === undefined ? undefined : toMajor(cacMinor, currency),
    retention: model.retentionTarget,
    discount: DEFAULT_DISCOUNT,
  }
}

/** Money is in whole currency units here, as people enter it. */
function tierInputs({ plan }: ReportContext): readonly TierInputs[] {
  const major = (minor: number) => toMajor(minor, plan.currency)
  return plan.tiers.map((tier, index) => {
    const { cost, ratio } = plan.model.tiers[index]!
    return {
      accounts: tier.accounts,
      accountsWithAcv: tier.accountsWithAcv,
      arr: major(tier.arrMinor),
      csm: major(cost.csmMinor),
      ratio: ratio?.target,
      shared: major(cost.sharedMinor),
      technology: major(cost.technologyMinor),
      program: major(cost.programMinor),
      variable: major(cost.variableMinor),
      people: tier.csmsNeeded,
    }
  })
}

function inputsSheet(context: ReportContext, name: string): Sheet {
  const { plan, words, tierName } = context
  const money = moneyFormat(plan.currency)
  const tiers = tierInputs(context)
  const company = companyInputs(context)
  return {
    name,
    columns: INPUTS.map((key) => ({
      title: words.text(`xlsx.input.${key}`, { currency: plan.currency }),
      width: key === 'tier' ? 32 : 14,
      format: ['accounts', 'accountsWithAcv'].includes(key)
        ? '#,##0'
        : key === 'ratio' || key === 'people'
          ? '#,##0.##'
          : money,
    })),
    rows: [
      ...tiers.map((tier, index): SheetCell[] =>
        INPUTS.map((key) => (key === 'tier' ? tierName(plan.tiers[index]!.id) : { input: tier[key] })),
      ),
      [],
      ...COMPANY.map((key): SheetCell[] => [
        words.text(`xlsx.${key}`, { currency: plan.currency }),
        { input: company[key], format: key === 'cac' ? money : '0.0%' },
      ]),
    ],
  }
}

/** Where a figure stands that holds for all tiers. */
function companyPlaces(sheet: string, tiers: number): Readonly<Record<CompanyInput, string>> {
  const placed = COMPANY.map((key, index) => [key, placeOn(sheet, `$B$${FIRST_ROW + tiers + 1 + index}`)])
  return Object.fromEntries(placed)
}

type Formulas = Readonly<Record<keyof TierFigures, (row: number) => string>>

/** The formulas of spec/3 over the sheet of inputs. ROUND before ROUNDUP keeps binary dust from becoming an account. */
function formulasOver(sheet: string, context: ReportContext): Formulas {
  const { plan, words } = context
  const company = companyPlaces(sheet, plan.tiers.length)
  const digits = minorDigits(plan.currency)
  const input = (key: (typeof INPUTS)[number], row: number) =>
    placeOn(sheet, `${letterOf(INPUTS.indexOf(key))}${row}`)
  const own = (key: keyof TierFigures, row: number) => `${letterOf(1 + FIGURES.indexOf(key))}${row}`
  const verdict = (code: string) => quoted(words.wordFor('verdict', code))
  return {
    direct: (row) => `IF(N(${input('ratio', row)})>0,${input('csm', row)}/${input('ratio', row)},0)`,
    costPerAccount: (row) =>
      `${own('direct', row)}+${input('shared', row)}+${input('technology', row)}+${input('variable', row)}+IF(${input('accounts', row)}>0,${input('program', row)}/${input('accounts', row)},0)`,
    csCost: (row) => `${own('costPerAccount', row)}*${input('accounts', row)}`,
    costShare: (row) =>
      `IF(${input('arr', row)}>0,${own('costPerAccount', row)}*${input('accountsWithAcv', row)}/${input('arr', row)},"")`,
    verdict: (row) => {
      const share = own('costShare', row)
      return `IF(${share}="","",IF(${share}<${company.range_from},${verdict('low_spend')},IF(${share}<(${company.range_from}+${company.range_to})/2,${verdict('comfortable')},IF(${share}<=${company.range_to},${verdict('viable')},${verdict('too_expensive')}))))`
    },
    coverage: (row) => `IF(N(${own('costShare', row)})>0,1/${own('costShare', row)},"")`,
    meanAcv: (row) =>
      `IF(${input('accountsWithAcv', row)}>0,${input('arr', row)}/${input('accountsWithAcv', row)},"")`,
    budget: (row) => `IF(${own('meanAcv', row)}="","",${company.target_share}*${own('meanAcv', row)})`,
    affordableRatio: (row) => {
      const left = `${own('budget', row)}-${input('shared', row)}-${input('technology', row)}-${input('variable', row)}`
      return `IF(OR(${own('budget', row)}="",${input('csm', row)}=0),"",IF(${left}<=0,${quoted(words.text('report.impossible'))},ROUNDUP(ROUND(${input('csm', row)}/(${left}),9),0)))`
    },
    breakEven: (row) =>
      `ROUNDUP(ROUND(${own('costPerAccount', row)}/${company.break_even_share},${digits + 6}),${digits})`,
    staffedCost: (row) =>
      `N(${input('people', row)})*${input('csm', row)}+(${input('shared', row)}+${input('technology', row)}+${input('variable', row)})*${input('accounts', row)}+IF(${input('accounts', row)}>0,${input('program', row)},0)`,
    staffedShare: (row) => `IF(${input('arr', row)}>0,${own('staffedCost', row)}/${input('arr', row)},"")`,
    profit: (row) =>
      `IF(OR(${own('meanAcv', row)}="",${company.margin}=""),"",${own('meanAcv', row)}*${company.margin}-${own('costPerAccount', row)})`,
    payback: (row) =>
      `IF(OR(${own('profit', row)}="",${company.cac}=""),"",IF(${own('profit', row)}<=0,${quoted(words.text('report.life.never'))},12*${company.cac}/${own('profit', row)}))`,
    ltv: (row) => {
      const leaving = `1+${company.discount}-${company.retention}`
      return `IF(OR(${own('profit', row)}="",${company.retention}=""),"",IF(${leaving}<=0,"",${own('profit', row)}*(1+${company.discount})/(${leaving})))`
    },
    ltvToCac: (row) =>
      `IF(OR(${own('ltv', row)}="",N(${company.cac})=0),"",${own('ltv', row)}/${company.cac})`,
  }
}

const FIGURES = [
  'direct',
  'costPerAccount',
  'csCost',
  'costShare',
  'verdict',
  'coverage',
  'meanAcv',
  'budget',
  'affordableRatio',
  'breakEven',
  'staffedCost',
  'staffedShare',
  'profit',
  'payback',
  'ltv',
  'ltvToCac',
] as const satisfies readonly (keyof TierFigures)[]

function formulasSheet(context: ReportContext, inputs: string): Sheet {
  const { plan, words, tierName } = context
  const formulas = formulasOver(inputs, context)
  const tiers = tierInputs(context)
  const judge = {
    targetShare: plan.targetShare,
    breakEvenShare: plan.breakEvenShare,
    range: plan.model.targetRange,
    margin: plan.margin,
    cac: plan.cacMinor === undefined ? undefined : toMajor(plan.cacMinor, plan.currency),
    retention: plan.model.retentionTarget,
    discount: DEFAULT_DISCOUNT,
    digits: minorDigits(plan.currency),
    words: {
      impossible: words.text('report.impossible'),
      never: words.text('report.life.never'),
      verdict: (code: string) => words.wordFor('verdict', code),
    },
  }
  const figures = tiers.map((tier) => computeTier(tier, judge))
  const last = FIRST_ROW + tiers.length - 1
  return {
    name: sheetName(words.text('xlsx.economics')),
    columns: [
      { title: words.text('report.tier'), width: 32 },
      ...FIGURES.map((key) => columnOf(key, context)),
    ],
    rows: [
      ...figures.map((shown, index): SheetCell[] => [
        tierName(plan.tiers[index]!.id),
        ...FIGURES.map((key) => ({ formula: formulas[key](FIRST_ROW + index), shown: shown[key] })),
      ]),
      totals(context, { inputs, last, tiers, figures }),
    ],
  }
}

function columnOf(key: keyof TierFigures, { plan, words }: ReportContext): SheetColumn {
  const formats: Partial<Record<keyof TierFigures, string>> = {
    costShare: '0.0%',
    staffedShare: '0.0%',
    coverage: '0.0"×"',
    affordableRatio: '"1:"0',
    payback: '0.0',
    ltvToCac: '0.0"×"',
  }
  return {
    title: titleOf(key),
    width: key === 'verdict' ? 18 : 14,
    format: formats[key] ?? moneyFormat(plan.currency),
  }

  function titleOf(figure: keyof TierFigures): string {
    switch (figure) {
      case 'payback':
        return words.text('report.life.payback')
      case 'ltv':
        return `${words.text('report.life.ltv')} (${plan.currency})`
      case 'ltvToCac':
        return words.text('report.life.ltv_to_cac')
      default:
        return words.text(`xlsx.figure.${figure}`, { currency: plan.currency })
    }
  }
}

type Totals = {
  readonly inputs: string
  readonly last: number
  readonly tiers: readonly TierInputs[]
  readonly figures: readonly TierFigures[]
}

/** All tiers together: sums, and the blended share of the accounts with known ACV. */
function totals({ words }: ReportContext, { inputs, last, tiers, figures }: Totals): SheetCell[] {
  const range = (column: string) => `${column}${FIRST_ROW}:${column}${last}`
  const inputRange = (key: (typeof INPUTS)[number]) => placeOn(inputs, range(letterOf(INPUTS.indexOf(key))))
  const ownRange = (key: keyof TierFigures) => range(letterOf(1 + FIGURES.indexOf(key)))
  const arr = tiers.reduce((sum, tier) => sum + tier.arr, 0)
  const sum = (of: (figure: TierFigures, tier: TierInputs) => number) =>
    figures.reduce((all, figure, index) => all + of(figure, tiers[index]!), 0)
  const share = (part: number) => (arr > 0 ? part / arr : '')
  const cells: Partial<Record<keyof TierFigures, SheetCell>> = {
    csCost: { formula: `SUM(${ownRange('csCost')})`, shown: sum(({ csCost }) => csCost) },
    costShare: {
      formula: `IF(SUM(${inputRange('arr')})>0,SUMPRODUCT(${ownRange('costPerAccount')},${inputRange('accountsWithAcv')})/SUM(${inputRange('arr')}),"")`,
      shown: share(sum(({ costPerAccount }, { accountsWithAcv }) => costPerAccount * accountsWithAcv)),
    },
    staffedCost: { formula: `SUM(${ownRange('staffedCost')})`, shown: sum(({ staffedCost }) => staffedCost) },
    staffedShare: {
      formula: `IF(SUM(${inputRange('arr')})>0,SUM(${ownRange('staffedCost')})/SUM(${inputRange('arr')}),"")`,
      shown: share(sum(({ staffedCost }) => staffedCost)),
    },
  }
  return [words.text('report.all_tiers'), ...FIGURES.map((key) => cells[key])]
}

/** Minor units are shown where the currency has some. */
export function moneyFormat(currency: string): string {
  const digits = minorDigits(currency)
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
}
