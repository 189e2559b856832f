import { firstDayOf, parseMonth } from '../../../domain/retention/bridge/month.ts'
import type { Words } from '../../../language/describe.ts'
import type { BridgeFound } from '../../../operations/retention/measure-bridge.ts'

/** What a reader must know before trusting the figures. */
export function bridgeNotices({ bridge, loaded, grouped }: BridgeFound, words: Words): readonly string[] {
  const { missing, reversed, rows } = loaded
  const last = bridge.months.at(-1)!
  const month = words.month(firstDayOf(parseMonth(last.month)!))
  const notices: string[] = []
  if (last.isCutOff) {
    const code = last.closingCustomers === 0 ? 'all_left' : 'cut_off'
    notices.push(words.text(`cli.retention.bridge.${code}`, { month }))
  }
  if (missing.rows > 0) {
    const { customer, start, amount } = missing
    notices.push(
      words.text('cli.retention.bridge.missing', { count: missing.rows, all: rows, customer, start, amount }),
    )
  }
  if (reversed > 0) notices.push(words.text('cli.retention.bridge.reversed', { count: reversed }))
  if (grouped !== undefined && grouped.changing > 0)
    notices.push(words.text('cli.retention.bridge.changing', { count: grouped.changing }))
  return notices
}
