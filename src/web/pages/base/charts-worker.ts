import '../../api/no-code-from-text.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Model } from '../../../domain/model/model.ts'
import { parseModel } from '../../../domain/model/parse-model.ts'
import { type BaseCharts, type ChartColumns, describeBase } from './describe-base.ts'

export type ChartsRequest =
  | {
      readonly kind: 'base'
      readonly columns: ChartColumns
      readonly sizes: { readonly region: number; readonly tier: number }
      readonly asOf: Day
      /** Of the model in force; null: the published zones and segments count. */
      readonly document: string | null
    }
  | { readonly kind: 'rows'; readonly number: number; readonly rows: Uint32Array }

export type ChartsReply = { readonly number: number; readonly charts: BaseCharts }

let base: (Extract<ChartsRequest, { kind: 'base' }> & { readonly model: Model }) | undefined

/** Keeps the columns of the base, and describes whichever rows the filters let through. */
addEventListener('message', ({ data }: MessageEvent<ChartsRequest>) => {
  if (data.kind === 'base') base = { ...data, model: modelOf(data.document, data.columns.currency) }
  else if (base !== undefined) {
    const reply: ChartsReply = { number: data.number, charts: describeBase({ ...base, rows: data.rows }) }
    postMessage(reply)
  }
})

function modelOf(document: string | null, currency: string): Model {
  for (const text of [document ?? '', `tierwise: 1\ncurrency: ${currency}\n`, 'tierwise: 1\n']) {
    const parsed = parseModel(text)
    if (parsed.kind !== 'problems') return parsed.model
  }
  throw new Error('not even a model without any setting can be read')
}
