import type { Section } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** How it was computed: model, day, what was not known, and what the files said about themselves. */
export function methodSection({ plan, words, notes, modelName }: ReportContext): Section {
  const { model, customerBase: base, assessment } = plan
  const withoutSegment = base.segments.find(({ segment }) => segment === 'unknown')?.accounts ?? 0
  return {
    id: 'method',
    title: words.text('report.section.method'),
    blocks: [
      {
        kind: 'list',
        items: [
          words.text('report.method.model', { model: modelName, version: model.version }),
          words.text('report.method.parameters', { parameters: model.parameters.name }),
          words.text('report.method.day', { asOfDay: plan.asOf }),
          words.text('report.method.currency', {
            currency: plan.currency,
            basis: plan.currency === 'USD' ? 'same' : model.rate === undefined ? 'none' : 'rate',
            rate: model.rate,
          }),
          words.text('report.method.target', {
            targetShare: plan.targetShare,
            fromShare: model.targetRange.from,
            toShare: model.targetRange.to,
          }),
          words.text('report.method.hours', { hours: Math.round(plan.staffing.productiveHours) }),
          words.text('report.method.margin', { marginShare: plan.margin }),
          words.text('report.method.rounding'),
          ...(base.acvProxy === undefined
            ? []
            : [words.text('report.notice.acv_proxy', { proxy: base.acvProxy })]),
        ],
      },
      { kind: 'heading', text: words.text('report.method.unknown') },
      {
        kind: 'list',
        items: [
          words.text('report.method.unknown_acv', { count: base.unknownAcv }),
          words.text('report.method.unknown_segment', { count: withoutSegment }),
          words.text('report.method.unknown_health', { count: base.active - base.accountsWithHealth }),
          words.text('report.method.unknown_factors', {
            factors: assessment.factors
              .filter(({ score }) => score === undefined)
              .map(({ factor }) => words.text(`factor.${factor}`)),
            count: assessment.factors.filter(({ score }) => score === undefined).length,
          }),
        ],
      },
      ...(notes.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.text('report.method.notes') },
            {
              kind: 'list' as const,
              items: notes.map(({ code, values }) => words.wordFor('note', code, values)),
            },
          ]),
    ],
  }
}
