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

const FIRST_ROW = 2

/** Two sheets: what the unit economics follow from, to be changed, and the unit economics as formulas over it. */
export function economicsSheets(context: ReportContext): readonly Sheet[] {
  const name = sheetName(context.words.text('xlsx.inputs'))
  return [inputsSheet(context, name), formulasSheet(context, name)]
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
      [words.text('xlsx.target_share'), { input: plan.targetShare, format: '0.0%' }],
      [words.text('xlsx.range_from'), { input: plan.model.targetRange.from, format: '0.0%' }],
      [words.text('xlsx.range_to'), { input: plan.model.targetRange.to, format: '0.0%' }],
    ],
  }
}

/** Where the three shares stand that all tiers are judged by. */
function sharesOn(sheet: string, tiers: number) {
  const place = (row: number) => placeOn(sheet, `$B$${FIRST_ROW + tiers + row}`)
  return { target: place(1), from: place(2), to: place(3) }
}

type Formulas = Readonly<Record<keyof TierFigures, (row: number) => string>>

/** The formulas of spec/3 over the sheet of inputs. ROUND before ROUNDUP keeps binary dust from becoming an account. */
function formulasOver(sheet: string, context: ReportContext): Formulas {
  const { plan, words } = context
  const shares = sharesOn(sheet, plan.tiers.length)
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
      return `IF(${share}="","",IF(${share}<${shares.from},${verdict('low_spend')},IF(${share}<(${shares.from}+${shares.to})/2,${verdict('comfortable')},IF(${share}<=${shares.to},${verdict('viable')},${verdict('too_expensive')}))))`
    },
    coverage: (row) => `IF(N(${own('costShare', row)})>0,1/${own('costShare', row)},"")`,
    meanAcv: (row) =>
      `IF(${input('accountsWithAcv', row)}>0,${input('arr', row)}/${input('accountsWithAcv', row)},"")`,
    budget: (row) => `IF(${own('meanAcv', row)}="","",${shares.target}*${own('meanAcv', row)})`,
    affordableRatio: (row) => {
      const left = `${own('budget', row)}-${input('shared', row)}-${input('technology', row)}-${input('variable', row)}`
      return `IF(OR(${own('budget', row)}="",${input('csm', row)}=0),"",IF(${left}<=0,${quoted(words.text('report.impossible'))},ROUNDUP(ROUND(${input('csm', row)}/(${left}),9),0)))`
    },
    breakEven: (row) => `ROUNDUP(ROUND(${own('costPerAccount', row)}/${shares.to},${digits + 6}),${digits})`,
    staffedCost: (row) =>
      `N(${input('people', row)})*${input('csm', row)}+(${input('shared', row)}+${input('technology', row)}+${input('variable', row)})*${input('accounts', row)}+IF(${input('accounts', row)}>0,${input('program', row)},0)`,
    staffedShare: (row) => `IF(${input('arr', row)}>0,${own('staffedCost', row)}/${input('arr', row)},"")`,
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
] as const satisfies readonly (keyof TierFigures)[]

function formulasSheet(context: ReportContext, inputs: string): Sheet {
  const { plan, words, tierName } = context
  const formulas = formulasOver(inputs, context)
  const tiers = tierInputs(context)
  const judge = {
    targetShare: plan.targetShare,
    range: plan.model.targetRange,
    digits: minorDigits(plan.currency),
    words: {
      impossible: words.text('report.impossible'),
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
  }
  return {
    title: words.text(`xlsx.figure.${key}`, { currency: plan.currency }),
    width: key === 'verdict' ? 18 : 14,
    format: formats[key] ?? moneyFormat(plan.currency),
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
