import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import type { BridgeQuestion, RetentionGroup } from './question.ts'

export type Retention = Schema<'Retention'>
export type Bridge = Schema<'RetentionBridge'>
export type Figures = Schema<'RetentionFigures'>

/** What is asked of many contracts takes a moment, so it is kept a while; meanwhile what was asked before stays. */
const kept = { staleTime: 60_000, placeholderData: keepPreviousData } as const

export const retentionQuery = (query: BridgeQuestion) =>
  queryOptions({
    ...kept,
    queryKey: ['retention', 'bridge', query],
    queryFn: ({ signal }) => take(api.GET('/api/retention', { params: { query }, signal })),
  })

export const survivalQuery = (group: RetentionGroup | undefined) =>
  queryOptions({
    ...kept,
    queryKey: ['retention', 'survival', group],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/retention/survival', {
          params: { query: group === undefined ? {} : { group } },
          signal,
        }),
      ),
  })

export const projectionQuery = (query: {
  readonly project: number
  readonly discount: number
  readonly after: number
}) =>
  queryOptions({
    ...kept,
    queryKey: ['retention', 'projection', query],
    queryFn: ({ signal }) => take(api.GET('/api/retention/projection', { params: { query }, signal })),
  })

export const backtestQuery = (query: { readonly days: number; readonly of?: 'score' | 'signals' }) =>
  queryOptions({
    ...kept,
    queryKey: ['retention', 'health', query],
    queryFn: ({ signal }) => take(api.GET('/api/health/backtest', { params: { query }, signal })),
  })
