import { useEffect, useRef, useState } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { AccountBase } from './account-base.ts'
import type { ChartsReply, ChartsRequest } from './charts-worker.ts'
import { type BaseCharts, chartColumnsOf } from './describe-base.ts'

/**
 * What there is to see of some rows of a base, computed in a worker; undefined until it is there the first time. Those of the rows
 * before stay until the new ones have come.
 */
export function useBaseCharts(
  base: AccountBase,
  rows: Uint32Array,
  document: string | null,
): { readonly charts: BaseCharts | undefined; readonly error: Error | undefined } {
  const [charts, setCharts] = useState<BaseCharts>()
  const [error, setError] = useState<Error>()
  const worker = useRef<Worker>(undefined)
  const asked = useRef(0)

  useEffect(() => {
    const started = new Worker(new URL('./charts-worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    started.addEventListener('message', ({ data }: MessageEvent<ChartsReply>) => {
      // An answer to a question that is no longer asked.
      if (data.number === asked.current) setCharts(data.charts)
    })
    started.addEventListener('error', ({ message }) => setError(new Error(message)))
    const { table } = base
    const request: ChartsRequest = {
      ...{ kind: 'base', columns: chartColumnsOf(table), asOf: parseDay(table.asOf)!, document },
      sizes: { region: table.region.values.length, tier: table.tier.values.length },
    }
    started.postMessage(request)
    return () => started.terminate()
  }, [base, document])

  useEffect(() => {
    asked.current++
    const request: ChartsRequest = { kind: 'rows', number: asked.current, rows }
    worker.current?.postMessage(request)
  }, [rows, base, document])

  return { charts, error }
}
