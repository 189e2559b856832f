import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../ui/states.tsx'
import { Failure } from './failure.tsx'

/** What was asked for, once it is there; until then room for it, and what to do where it does not come. */
export function Answer<Data>({
  of: query,
  height = 160,
  children,
}: {
  readonly of: UseQueryResult<Data>
  /** Of what will stand here, so that nothing jumps. */
  readonly height?: number
  readonly children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return <Loading height={height} />
}
