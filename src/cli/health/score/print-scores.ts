import type { ChangeCause } from '../../../domain/health/explain-change.ts'
import type { HealthScore } from '../../../domain/health/health-score.ts'
import type { Words } from '../../../language/describe.ts'
import type { ScoredAccount, ScoredLists } from '../../../operations/health/score-lists.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { countScores } from './count-scores.ts'

const MOST_ROWS = 40
const MOST_REASONS = 3

/** The answer in one line, then the accounts: the lowest scores first, or what changed most since a day. */
export function printScores(scored: ScoredLists, page: Page): string {
  const { words, colours, width } = page
  const { since, rules } = scored
  const counts = countScores(scored.accounts)
  const headline = words.text('health.headline', counts)
  const needed = words.share(rules.scoring.coverage)
  const rows = since === undefined ? orderByScore(scored.accounts) : orderByChange(scored.accounts)
  const table =
    since === undefined
      ? scoreTable(rows.slice(0, MOST_ROWS), page)
      : changeTable(rows.slice(0, MOST_ROWS), page)
  const more = rows.length - MOST_ROWS
  const moved = rows.filter(({ change }) => change?.difference !== undefined && change.difference !== 0)
  return [
    colours.bold(hang('', headline, width)),
    ...(since === undefined
      ? []
      : [
          hang(
            '',
            words.text('health.since.headline', {
              ...{ day: words.day(since), changed: rows.length },
              down: moved.filter(({ change }) => change!.difference! < 0).length,
              up: moved.filter(({ change }) => change!.difference! > 0).length,
            }),
            width,
          ),
        ]),
    ...(counts.unknown === 0
      ? []
      : [hang('', words.text('health.unknown', { count: counts.unknown, needed }), width)]),
    ...noticesOf(scored, words).map((notice) => hang(`${colours.yellow('!')} `, notice, width)),
    ...(rows.length === 0 ? [] : [`\n${table}`]),
    ...(more > 0 ? [words.text('health.more', { count: more })] : []),
  ].join('\n')
}

function noticesOf({ ignored }: ScoredLists, words: Words): readonly string[] {
  const { metrics, later, accounts } = ignored
  return [
    ...(metrics.size === 0
      ? []
      : [
          words.text('health.ignored.metrics', {
            metrics: [...metrics.keys()].slice(0, 8),
            count: metrics.size,
          }),
        ]),
    ...(later === 0 ? [] : [words.text('health.ignored.later', { count: later })]),
    ...(accounts.length === 0 ? [] : [words.text('health.ignored.accounts', { count: accounts.length })]),
  ]
}

function orderByScore(accounts: readonly ScoredAccount[]): readonly ScoredAccount[] {
  return accounts.toSorted((a, b) => (a.health.score ?? 101) - (b.health.score ?? 101))
}

/** What has changed, the greatest fall first; without a difference last. */
function orderByChange(accounts: readonly ScoredAccount[]): readonly ScoredAccount[] {
  return accounts
    .filter(({ change }) => change !== undefined && change.causes.length > 0)
    .toSorted((a, b) => (a.change!.difference ?? 101) - (b.change!.difference ?? 101))
}

function scoreTable(rows: readonly ScoredAccount[], { words, colours, width }: Page): string {
  const head = ['account', 'score', 'band', 'coverage', 'trend', 'pulls'] as const
  return drawTable(
    {
      head: head.map((column) => words.text(`health.column.${column}`)),
      rows: rows.map(({ account, name, health }) => [
        name ?? account,
        words.number(tenth(health.score)),
        bandWords(health, words),
        words.share(health.coverage),
        signed(health.trend, words),
        whatPulls(health, words),
      ]),
      ...{ right: [1, 3, 4], bold: colours.bold },
    },
    width,
  )
}

function changeTable(rows: readonly ScoredAccount[], { words, colours, width }: Page): string {
  const head = ['account', 'before', 'now', 'difference', 'why'] as const
  return drawTable(
    {
      head: head.map((column) => words.text(`health.column.${column}`)),
      rows: rows.map(({ account, name, health, earlier, change }) => [
        name ?? account,
        words.number(tenth(earlier?.score)),
        words.number(tenth(health.score)),
        signed(change?.difference, words),
        whyWords(change!.causes, words),
      ]),
      ...{ right: [1, 2, 3], bold: colours.bold },
    },
    width,
  )
}

function bandWords({ band }: HealthScore, words: Words): string {
  return band === undefined ? words.text('health.band.unknown') : words.text(`health_band.${band}`)
}

/** The override, or the present signals that take most off, and what is missing. */
function whatPulls({ override, contributions }: HealthScore, words: Words): string {
  if (override?.kind === 'person') {
    return words.text('health.override.person', { reason: override.reason, until: words.day(override.until) })
  }
  if (override?.kind === 'signal') return words.text('health.override.signal', { signal: override.signal })
  const losses = contributions
    .map((each) => ({ ...each, loss: each.effectiveWeight * (100 - (each.points ?? 100)) }))
    .filter(({ loss }) => loss >= 0.5)
    .toSorted((a, b) => b.loss - a.loss)
    .slice(0, MOST_REASONS - 1)
    .map(({ signal, points }) => words.text('health.pull', { signal, score: Math.round(points!) }))
  const left = contributions.flatMap(({ signal, state }) => (state === 'present' ? [] : [{ signal, state }]))
  const gaps = left
    .slice(0, MOST_REASONS - 1)
    .map(({ signal, state }) => `${signal} ${words.text(`health.state.${state}`)}`)
  return [...losses, ...gaps, ...(left.length > gaps.length ? ['…'] : [])].join(', ')
}

/** The strongest causes; of those without an effect, one after another, signals with the same cause are named together. */
function whyWords(causes: readonly ChangeCause[], words: Words): string {
  const groups = [
    ...Map.groupBy(causes, (each) =>
      each.effect === undefined && each.cause !== 'points' ? each.cause : each,
    ).values(),
  ]
  const said = groups.slice(0, MOST_REASONS).map((group) => causeWords(group, words))
  return said.join('; ') + (groups.length > MOST_REASONS ? '; …' : '')
}

function causeWords(group: readonly ChangeCause[], words: Words): string {
  const { cause, effect, before, after, override } = group[0]!
  const signals = group.flatMap(({ signal }) => signal ?? [])
  const signal = words.series([
    ...signals.slice(0, MOST_REASONS),
    ...(signals.length > MOST_REASONS ? ['…'] : []),
  ])
  const isRedMaker = cause === 'override_began' && override?.kind === 'signal'
  const said = words.text(isRedMaker ? 'health.override.signal' : `health.cause.${cause}`, {
    ...{ signal, from: round(before?.points), to: round(after?.points) },
    reason: override?.kind === 'person' ? override.reason : signal,
  })
  return effect === undefined ? said : `${said} (${signed(effect, words)})`
}

function round(points: number | undefined): number | undefined {
  return points === undefined ? undefined : Math.round(points)
}

function signed(value: number | undefined, words: Words): string {
  const rounded = tenth(value)
  return rounded !== undefined && rounded > 0 ? `+${words.number(rounded)}` : words.number(rounded)
}

function tenth(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10
}
