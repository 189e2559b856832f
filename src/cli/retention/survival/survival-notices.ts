import type { Words } from '../../../language/describe.ts'
import type { SurvivalFound } from '../../../operations/retention/measure-survival.ts'

/** What a reader must know before trusting the curves. */
export function survivalNotices(
  { loaded, request, permuted }: SurvivalFound,
  words: Words,
): readonly string[] {
  const { missing, rows, coding } = loaded
  const notices: string[] = []
  if (coding.kind === 'one-two')
    notices.push(words.text('cli.retention.survival.one_two', { column: request.event }))
  if (coding.kind === 'value' && !coding.isSeen)
    notices.push(
      words.text('cli.retention.survival.never_seen', { column: request.event, value: coding.value }),
    )
  if (missing.rows > 0) {
    const { time, event, group } = missing
    notices.push(
      words.text('cli.retention.survival.missing', { count: missing.rows, all: rows, time, event, group }),
    )
  }
  if (permuted !== undefined)
    notices.push(words.text('cli.retention.survival.permuted', { draws: permuted.draws }))
  return notices
}
