import { createElement as h } from 'react'
import type { Evidence, Factor } from '../../domain/assessment/factor.ts'
import { ScoreScale } from '../../web/charts/score-scale.ts'
import type { Block, Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'
import { benchmarkTable } from './benchmark-table.ts'

/** Which model suits the company, and every step that led there. */
export function decisionSection(context: ReportContext): Section {
  const { plan, words } = context
  const { assessment } = plan
  const { guards, mostUsefulAnswer, settled } = assessment
  return {
    id: 'decision',
    title: words.text('report.section.decision'),
    blocks: [
      {
        kind: 'text',
        text: words.text(`basis.${assessment.basis}`, { because: settled?.because }),
      },
      ...(mostUsefulAnswer === undefined
        ? []
        : [{ kind: 'text' as const, text: words.text(`useful_answer.${mostUsefulAnswer.factor}`) }]),
      scoreChart(context),
      factorTable(context),
      ...(guards.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.text('report.guards') },
            {
              kind: 'list' as const,
              items: guards.map(({ code, reason, values }) =>
                words.text('report.guard', {
                  guard: words.text(`guard.${code}`),
                  reason: words.text(`guard.reason.${reason}`, values),
                }),
              ),
            },
          ]),
      splitTable(context),
      affordabilityTable(context),
      benchmarkTable(context),
      ...evolutionBlocks(context),
    ],
  }
}

function scoreChart({ plan, words }: ReportContext): Block {
  const { total, totalRange } = plan.assessment
  const values = { from: totalRange.from, to: totalRange.to, total }
  const label = words.text(total === undefined ? 'report.score.range' : 'report.score.total', values)
  const bands = [
    { from: 6, to: 12, tone: 'tech' as const },
    { from: 12, to: 20, tone: 'low' as const },
    { from: 20, to: 30, tone: 'high' as const },
  ].map((band) => ({ ...band, label: words.text(`touch.${band.tone}`) }))
  const chart = {
    id: 'score',
    title: words.text('report.score.title', {
      ...values,
      candidates: plan.assessment.candidates.map((touch) => words.text(`touch.${touch}`)),
    }),
    summary: words.text('report.score.summary', values),
    table: {
      label: words.text('report.as_table'),
      columns: [words.text('report.touch'), words.text('report.score.band')],
      rows: bands.map((band) => [band.label, `${band.from}–${band.to}`]),
    },
  }
  return {
    kind: 'charts',
    charts: [
      { words: chart, draw: () => h(ScoreScale, { ...chart, bands, score: { ...totalRange, label } }) },
    ],
  }
}

function factorTable({ plan, words }: ReportContext): TableBlock {
  return {
    kind: 'table',
    title: words.text('report.factors'),
    columns: [
      { title: words.text('report.factor') },
      { title: words.text('report.factor.score'), isNumber: true },
      { title: words.text('report.factor.source') },
      { title: words.text('report.factor.evidence') },
    ],
    rows: plan.assessment.factors.map((factor) => [
      words.text(`factor.${factor.factor}`),
      factor.score === undefined ? { text: '—', hint: words.text('report.unknown') } : `${factor.score} / 5`,
      words.text(`source.${factor.source}`),
      evidenceOf(factor, words),
    ]),
    foot: undefined,
    rest: undefined,
  }
}

/** Reason of an override, what the data say, and the company's own words, one after another. */
function evidenceOf(factor: Factor, words: ReportContext['words']): string {
  const say = ({ code, values }: Evidence) => words.wordFor('evidence', code, values)
  return words.paragraph([
    ...(factor.reason === undefined
      ? []
      : [words.text('report.factor.override', { reason: factor.reason, derived: factor.derived })]),
    ...factor.evidence.map(say),
    ...(factor.note === undefined ? [] : [factor.note]),
  ])
}

function splitTable({ plan, words }: ReportContext): TableBlock {
  const { split } = plan.assessment
  const accounts = split.reduce((sum, part) => sum + part.accounts, 0)
  const arrMinor = split.reduce((sum, part) => sum + part.arrMinor, 0)
  const shareOf = (part: number, whole: number) => words.share(whole === 0 ? undefined : part / whole)
  return {
    kind: 'table',
    title: words.text('report.split'),
    columns: [
      { title: words.text('report.touch') },
      { title: words.text('report.accounts'), isNumber: true },
      { title: words.text('report.share_of_accounts'), isNumber: true },
      { title: words.text('report.arr'), isNumber: true },
      { title: words.text('report.share_of_arr'), isNumber: true },
    ],
    rows: split.map((part) => [
      { text: words.text(`touch.${part.touch}`), touch: part.touch },
      words.number(part.accounts),
      shareOf(part.accounts, accounts),
      words.money(part.arrMinor),
      shareOf(part.arrMinor, arrMinor),
    ]),
    foot: [words.text('report.total'), words.number(accounts), '', words.money(arrMinor), ''],
    rest: undefined,
  }
}

function affordabilityTable({ plan, words }: ReportContext): TableBlock {
  const { affordability } = plan.assessment
  return {
    kind: 'table',
    title: words.text('report.affordability'),
    columns: [
      { title: words.text('report.touch') },
      { title: words.text('report.carried_from'), isNumber: true },
      { title: words.text('report.share_at_mean'), isNumber: true },
      { title: words.text('report.carried_at_mean') },
    ],
    rows: (['high', 'low', 'tech'] as const).map((touch) => {
      const { carriedFromMinor, shareAtMean, isCarriedAtMean } = affordability[touch]
      return [
        { text: words.text(`touch.${touch}`), touch },
        carriedFromMinor === undefined
          ? { text: '—', hint: words.text('report.carried_never') }
          : words.money(carriedFromMinor),
        words.share(shareAtMean),
        yesOrNo(isCarriedAtMean, words),
      ]
    }),
    foot: undefined,
    rest: undefined,
  }
}

/** Where the company's model stands, and what of what the stages so far and the next one need is there. */
function evolutionBlocks({ plan, words }: ReportContext): Block[] {
  const { stage, accounts, nextFrom, needs } = plan.assessment.evolution
  const say = (id: EvolutionLine, present: boolean | undefined): string[] => {
    const found = needs.filter((need) => need.present === present)
    return found.length === 0
      ? []
      : [words.text(id, { needs: words.series(found.map(({ code }) => words.text(`evolution.${code}`))) })]
  }
  return [
    { kind: 'heading', text: words.text('report.evolution') },
    { kind: 'text', text: words.text('evolution.stage', { stage, accounts, nextFrom }) },
    {
      kind: 'list',
      items: [
        ...say('report.evolution.there', true),
        ...say('report.evolution.missing', false),
        ...say('report.evolution.unseen', undefined),
      ],
    },
  ]
}

type EvolutionLine = `report.evolution.${'there' | 'missing' | 'unseen'}`

/** A yes, a no, or the dash of what is not known. */
export function yesOrNo(answer: boolean | undefined, words: ReportContext['words']): string {
  return answer === undefined ? '—' : words.text(answer ? 'report.yes' : 'report.no')
}
