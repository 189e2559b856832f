import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, take } from '../../api/client.ts'
import { isOver, type Job, putAway, useJob } from '../../api/jobs.ts'

/**
 * A job from its address: asked for once, then followed until it is over. `isQuiet`: the page tells how it ended, so it leaves the
 * list of finished work.
 */
export function useSettledJob(jobId: string | undefined, { isQuiet = false } = {}) {
  const queries = useQueryClient()
  const asked = useQuery({
    queryKey: ['job', jobId],
    enabled: jobId !== undefined,
    queryFn: () => take(api.GET('/api/jobs/{jobId}', { params: { path: { jobId: jobId! } } })),
  })
  const hasToFollow = asked.data !== undefined && !isOver(asked.data)
  const followed = useJob(hasToFollow ? jobId : undefined)
  useEffect(() => {
    if (jobId === undefined || !isOver(followed)) return
    queries.setQueryData<Job>(['job', jobId], followed)
    if (isQuiet) putAway(jobId)
  }, [jobId, followed, isQuiet, queries])
  return { job: followed ?? asked.data, error: asked.error }
}
