import type { Assessment } from '../../../domain/assessment/assess.ts'
import { ageOf, fitOf, measureOf, spanOf } from '../../../language/describe-benchmark.ts'
import type { Words } from '../../../language/make-words.ts'
import { csvCell } from '../../ui/grid/csv-cell.ts'
import { answerOf, evidenceText, recommendationWord } from './answer-words.ts'

/** A part of an assessment as a table: what a document prints and a spreadsheet opens. */
type Part = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The assessment as a document in Markdown. */
export function assessmentAsMarkdown(assessment: Assessment, words: Words): string {
  const { basis, settled, base } = assessment
  const lines = [
    `# ${words.text('web.nav.assess')}: ${answerOf(assessment, words)}`,
    `${words.text('web.why.as_of')}: ${words.day(base.asOf)}`,
    words.text(`basis.${basis}`, { because: settled?.because }),
    ...partsOf(assessment, words).flatMap(({ title, columns, rows }) => [
      `## ${title}`,
      [columns, columns.map(() => '---'), ...rows]
        .map((row) => `| ${row.map(cell).join(' | ')} |`)
        .join('\n'),
    ]),
  ]
  return `${lines.join('\n\n')}\n`
}

/** The same tables in one CSV file, each row with the name of its part. */
export function assessmentAsCsv(assessment: Assessment, words: Words): string {
  const rows = partsOf(assessment, words).flatMap(({ title, columns, rows }) => [
    [title, ...columns],
    ...rows.map((row) => [title, ...row]),
  ])
  // Without the mark Excel takes UTF-8 for something else.
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function partsOf(assessment: Assessment, words: Words): readonly Part[] {
  return [
    factorPart(assessment, words),
    guardPart(assessment, words),
    splitPart(assessment, words),
    affordabilityPart(assessment, words),
    evolutionPart(assessment, words),
    benchmarkPart(assessment, words),
  ].filter(({ rows }) => rows.length > 0)
}

function factorPart({ factors, total, totalRange }: Assessment, words: Words): Part {
  const { text } = words
  const sum = total === undefined ? `${totalRange.from}–${totalRange.to}` : String(total)
  return {
    title: text('report.factors'),
    columns: ['factor', 'factor.score', 'factor.source', 'factor.evidence'].map((id) =>
      words.wordFor('report', id),
    ),
    rows: [
      ...factors.map(({ factor, score, source, reason, derived, evidence, note }) => [
        text(`factor.${factor}`),
        score === undefined ? '—' : String(score),
        text(`source.${source}`),
        words.paragraph([
          ...(reason === undefined ? [] : [text('report.factor.override', { reason, derived })]),
          ...evidence.map((each) => evidenceText(each, words)),
          ...(note === undefined ? [] : [note]),
        ]),
      ]),
      [text('report.total'), sum, '', ''],
    ],
  }
}

function guardPart({ guards }: Assessment, words: Words): Part {
  const { text } = words
  return {
    title: text('report.guards'),
    columns: [text('report.guards'), text('report.factor.evidence'), text('web.assess.result')],
    rows: guards.map(({ code, reason, values, to }) => [
      text(`guard.${code}`),
      text(`guard.reason.${reason}`, values),
      to === undefined ? '' : recommendationWord(to, words),
    ]),
  }
}

function splitPart({ split }: Assessment, words: Words): Part {
  const { text, number, money } = words
  return {
    title: text('report.split'),
    columns: [text('report.touch'), text('report.accounts'), text('report.arr')],
    rows: split.map(({ touch, accounts, arrMinor }) => [
      text(`touch.${touch}`),
      number(accounts),
      money(arrMinor),
    ]),
  }
}

function affordabilityPart({ affordability }: Assessment, words: Words): Part {
  const { text, money, share } = words
  return {
    title: text('report.affordability'),
    columns: ['touch', 'carried_from', 'share_at_mean', 'carried_at_mean'].map((id) =>
      words.wordFor('report', id),
    ),
    rows: (['high', 'low', 'tech'] as const).map((touch) => {
      const { carriedFromMinor, shareAtMean, isCarriedAtMean } = affordability[touch]
      return [
        text(`touch.${touch}`),
        money(carriedFromMinor),
        share(shareAtMean),
        isCarriedAtMean === undefined ? '—' : text(isCarriedAtMean ? 'report.yes' : 'report.no'),
      ]
    }),
  }
}

function evolutionPart({ evolution }: Assessment, words: Words): Part {
  const { text } = words
  const { stage, accounts, nextFrom, needs } = evolution
  return {
    title: text('evolution.stage', { stage, accounts, nextFrom }),
    columns: [text('report.evolution'), text('report.factor.evidence')],
    rows: needs.map(({ code, present }) => [
      text(`evolution.${code}`),
      text('web.assess.need', { state: present === undefined ? 'unseen' : present ? 'there' : 'missing' }),
    ]),
  }
}

function benchmarkPart({ benchmarks }: Assessment, words: Words): Part {
  const { text } = words
  return {
    title: text('report.benchmarks'),
    columns: [
      'benchmarks.what',
      'touch',
      'benchmarks.value',
      'factor.source',
      'benchmarks.age',
      'benchmarks.fit',
    ].map((id) => words.wordFor('report', id)),
    rows: benchmarks.map((benchmark) => [
      measureOf(benchmark, words),
      benchmark.touch === undefined ? '—' : text(`touch.${benchmark.touch}`),
      spanOf(benchmark, words),
      text(`benchmark.source.${benchmark.source}`),
      ageOf(benchmark, words) ?? '—',
      fitOf(benchmark, words),
    ]),
  }
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')
}
