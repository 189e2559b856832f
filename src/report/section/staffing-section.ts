import { createElement as h } from 'react'
import { monthsAhead } from '../../domain/capacity/months-ahead.ts'
import { DemandByMonth } from '../../web/charts/demand-by-month.ts'
import type { Block, Chart, Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'
import { yesOrNo } from './decision-section.ts'

/** The people it takes, those who are there, the months in which it is tight, and what happens when the company grows. */
export function staffingSection(context: ReportContext): Section {
  const { plan, words } = context
  return {
    id: 'staffing',
    title: words.text('report.section.staffing'),
    blocks: [
      { kind: 'text', text: words.text('report.staffing.rule') },
      ...(plan.staffing.tiers.some(({ hours }) => hours > 0)
        ? [{ kind: 'charts' as const, charts: [demandChart(context)] }]
        : []),
      tierTable(context),
      supplyBlock(context),
      scaleTable(context),
      ...(plan.growth.length === 0 ? [] : [growthTable(context)]),
    ],
  }
}

function demandChart({ plan, words }: ReportContext): Chart {
  const { staffing, supply } = plan
  const starts = monthsAhead(plan.asOf)
  const months = staffing.tiers[0]!.hoursByMonth.map((_, month) => ({
    label: words.monthName(starts[month]),
    hours: staffing.tiers.reduce((sum, tier) => sum + tier.hoursByMonth[month]!, 0),
  }))
  const peak = months.reduce((most, month, index) => (month.hours > months[most]!.hours ? index : most), 0)
  const capacityHours =
    supply === undefined ? undefined : (supply.presentFte * staffing.productiveHours) / months.length
  const values = {
    month: words.month(starts[peak]),
    peakHours: Math.round(months[peak]!.hours),
    meanHours: Math.round(months.reduce((sum, { hours }) => sum + hours, 0) / months.length),
    capacityHours: capacityHours === undefined ? undefined : Math.round(capacityHours),
    short: months.filter(({ hours }) => capacityHours !== undefined && hours > capacityHours).length,
  }
  const chart = {
    id: 'demand',
    title: words.text(
      capacityHours === undefined ? 'report.demand.title' : 'report.demand.title_short',
      values,
    ),
    summary: words.text('report.demand.summary', values),
    table: {
      label: words.text('report.as_table'),
      columns: [words.text('report.month'), words.text('report.hours')],
      rows: months.map((month, index) => [words.month(starts[index]), words.number(Math.round(month.hours))]),
    },
  }
  const props = {
    ...chart,
    months,
    capacity:
      capacityHours === undefined
        ? undefined
        : {
            hours: months.map(() => capacityHours),
            label: words.text('report.demand.capacity'),
          },
    peakLabel: words.text('report.demand.peak', values),
    yTitle: words.text('report.demand.y'),
    formatHours: (hours: number) => words.number(Math.round(hours)),
  }
  return { words: chart, draw: () => h(DemandByMonth, props) }
}

function tierTable({ plan, words, tierName }: ReportContext): TableBlock {
  const starts = monthsAhead(plan.asOf)
  const { staffing } = plan
  return {
    kind: 'table',
    title: words.text('report.staffing.tiers'),
    columns: [
      { title: words.text('report.tier') },
      { title: words.text('report.accounts'), isNumber: true },
      { title: words.text('report.hours_per_year'), isNumber: true },
      { title: words.text('report.bound_by') },
      { title: words.text('report.csms'), isNumber: true },
      { title: words.text('report.peak_month') },
      { title: words.text('report.peak_hours'), isNumber: true },
      { title: words.text('report.peak_csms'), isNumber: true },
      { title: words.text('report.pool') },
    ],
    rows: staffing.tiers.map((tier) => [
      tierName(tier.tier),
      words.number(tier.accounts),
      words.number(Math.round(tier.hours)),
      tier.boundBy === undefined ? '—' : words.text(`bound_by.${tier.boundBy}`),
      words.number(tier.csmsNeeded),
      tier.hours > 0 ? words.month(starts[tier.peakMonth]) : '—',
      words.number(Math.round(tier.peakHours)),
      words.number(
        tier.peakCsmsNeeded ?? staffing.pools.find(({ pool }) => pool === tier.pool)?.peakCsmsNeeded,
      ),
      tier.pool ?? '—',
    ]),
    foot: [
      words.text('report.all_tiers'),
      words.number(staffing.tiers.reduce((sum, { accounts }) => sum + accounts, 0)),
      words.number(Math.round(staffing.tiers.reduce((sum, { hours }) => sum + hours, 0))),
      '',
      words.number(staffing.csmsNeeded),
      '',
      '',
      words.number(staffing.peakCsmsNeeded),
      '',
    ],
    rest: undefined,
  }
}

function supplyBlock({ plan, words, tierName }: ReportContext): Block {
  const { supply } = plan
  if (supply === undefined) return { kind: 'text', text: words.text('report.supply.unknown') }
  return {
    kind: 'table',
    title: words.text('report.supply'),
    columns: [
      { title: words.text('report.unit') },
      { title: words.text('report.csms'), isNumber: true },
      { title: words.text('report.in_team'), isNumber: true },
      { title: words.text('report.present'), isNumber: true },
      { title: words.text('report.openings'), isNumber: true },
    ],
    rows: supply.units.map((unit) => [
      unit.kind === 'tier'
        ? tierName(unit.unit)
        : words.text('report.pool_of', { pool: unit.unit, tiers: unit.tiers.map(tierName) }),
      words.number(unit.csmsNeeded),
      words.number(unit.fullFte),
      words.number(unit.presentFte),
      words.number(unit.openings),
    ]),
    foot: [
      words.text('report.total'),
      words.number(plan.staffing.csmsNeeded),
      words.number(supply.fullFte),
      words.number(supply.presentFte),
      words.number(supply.openings),
    ],
    rest:
      supply.flexibleFte > 0
        ? words.text('report.supply.flexible', { people: supply.flexibleFte })
        : undefined,
  }
}

function scaleTable({ plan, words }: ReportContext): TableBlock {
  return {
    kind: 'table',
    title: words.text('report.scale'),
    columns: [
      { title: words.text('report.scale.size') },
      { title: words.text('report.accounts'), isNumber: true },
      { title: words.text('report.arr'), isNumber: true },
      { title: words.text('report.csms'), isNumber: true },
      { title: words.text('report.cs_cost'), isNumber: true },
      { title: words.text('report.cost_share'), isNumber: true },
      { title: words.text('report.staffed_share'), isNumber: true },
      { title: words.text('report.scale.hires') },
    ],
    rows: plan.scale.map((point) => [
      words.text('report.scale.factor', { factor: point.factor }),
      words.number(point.accounts),
      words.money(point.arrMinor),
      words.number(point.csmsNeeded),
      words.money(point.csCostMinor),
      words.share(point.costShare),
      words.share(point.staffedShare),
      point.hires?.isPossible === undefined
        ? { text: '—', hint: words.text('report.scale.hires.unknown') }
        : yesOrNo(point.hires.isPossible, words),
    ]),
    foot: undefined,
    rest: undefined,
  }
}

function growthTable({ plan, words }: ReportContext): TableBlock {
  return {
    kind: 'table',
    title: words.text('report.growth'),
    columns: [
      { title: words.text('report.growth.when') },
      { title: words.text('report.accounts'), isNumber: true },
      { title: words.text('report.csms'), isNumber: true },
      { title: words.text('report.cost_share'), isNumber: true },
      { title: words.text('report.hires_needed'), isNumber: true },
      { title: words.text('report.hires_possible'), isNumber: true },
      { title: words.text('report.growth.works') },
    ],
    rows: plan.growth.map((point) => [
      words.text('report.growth.months', { months: point.months }),
      words.number(point.accounts),
      words.number(point.csmsNeeded),
      words.share(point.costShare),
      words.number(point.hires?.hiresNeeded),
      words.number(point.hires?.hiresPossible),
      yesOrNo(point.hires?.isPossible, words),
    ]),
    foot: undefined,
    rest: undefined,
  }
}
