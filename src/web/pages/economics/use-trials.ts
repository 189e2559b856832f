import { useQueries } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TrialFigures } from '../../../domain/plan/try-model.ts'
import { api, take } from '../../api/client.ts'
import { followJob, type Job, putAway, useJobs } from '../../api/jobs.ts'

/** A value as JSON has it: what is not known is null. */
export type Told<Value> = Value extends readonly (infer Item)[]
  ? readonly Told<Item>[]
  : Value extends object
    ? {
        readonly [Key in keyof Value]: undefined extends Value[Key]
          ? Told<Exclude<Value[Key], undefined>> | null
          : Told<Value[Key]>
      }
    : Value

export type ToldTrial = Told<TrialFigures>

export type Trial = {
  readonly figures: ToldTrial | undefined
  /** Undefined before the first word of the server. */
  readonly job: Job | undefined
  readonly error: Error | null
}

export type WantedTrial = {
  readonly candidate: string
  /** Changes when the model behind the name does. */
  readonly stamp: string
}

/** Kept beside the jobs, so that a trial that is done does not stand among the work that the shell tells of. */
const finished = new Map<string, ToldTrial>()

/** Trials of these models, begun where there is none yet; each tells how far it is and in the end its figures. */
export function useTrials(wanted: readonly WantedTrial[]): readonly Trial[] {
  const started = useQueries({
    queries: wanted.map(({ candidate, stamp }) => ({
      queryKey: ['trials', candidate, stamp],
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: () => take(api.POST('/api/model/trials', { body: { candidate } })),
    })),
  })
  const jobs = useJobs()
  const ids = started.flatMap(({ data }) => (data === undefined ? [] : [data.jobId]))
  const idText = ids.join()
  useEffect(() => {
    for (const id of idText.split(',')) if (id !== '' && !finished.has(id)) followJob(id)
  }, [idText])
  useEffect(() => {
    for (const job of jobs) {
      if (job.state !== 'done' || job.kind !== 'trial') continue
      finished.set(job.jobId, job.result as ToldTrial)
      putAway(job.jobId)
    }
  }, [jobs])
  return started.map(({ data, error }) => ({
    error,
    figures: data && finished.get(data.jobId),
    job: data && jobs.find(({ jobId }) => jobId === data.jobId),
  }))
}
