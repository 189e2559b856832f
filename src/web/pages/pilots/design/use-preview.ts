import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { type ProblemItem, Refusal } from '../../../api/problem.ts'
import type { Draw } from '../pilot-queries.ts'
import { hasSignals, type Protocol } from './edit-protocol.ts'

/** So long after the last key the draw is asked for. */
const SETTLED_MILLISECONDS = 400

export type Preview = {
  /** The last that was drawn; undefined until the first. */
  readonly draw: Draw | undefined
  /** What it was drawn for: what is written now may be newer. */
  readonly drawnFor: Protocol
  readonly isPending: boolean
  readonly error: Error | null
  /** What the server finds wrong with the protocol. */
  readonly problems: readonly ProblemItem[]
}

/** What the draw of a protocol would come to, saved or not. A question that is out of date is taken back. */
export function usePreview(pilotId: string, protocol: Protocol): Preview {
  // Neither name nor words change the draw.
  const asked = JSON.stringify({ ...protocol, name: '—', hypothesis: '', treatment: '' })
  const [settled, setSettled] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), SETTLED_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [asked])
  const { data, error, isFetching } = useQuery({
    // Apart from the rest of pilots: what has begun or ended has no preview any more.
    queryKey: ['pilot-preview', pilotId, settled],
    enabled: hasSignals(protocol),
    retry: false,
    staleTime: 60_000,
    gcTime: 60_000,
    queryFn: async ({ signal }) => {
      const body = JSON.parse(settled) as Protocol
      const params = { path: { pilotId } }
      const draw = await take(api.POST('/api/pilots/{pilotId}/preview', { params, body, signal }))
      return { draw, drawnFor: body }
    },
  })
  // What was drawn before stays in sight until the next draw, and where the protocol is wrong for now.
  const [last, setLast] = useState(data)
  if (data !== undefined && data !== last) setLast(data)
  const shown = data ?? last
  return {
    ...{ draw: shown?.draw, drawnFor: shown?.drawnFor ?? protocol, error },
    isPending: isFetching || (settled !== asked && hasSignals(protocol)),
    problems: error instanceof Refusal && error.status === 422 ? error.problems : [],
  }
}
