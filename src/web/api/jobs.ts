import { useEffect, useSyncExternalStore } from 'react'
import { api, type Schema, take } from './client.ts'

export type Job = Schema<'Job'>

/** Jobs that somebody in this browser looks at or has started, the newest last. Outlives the page that started them. */
const known = new Map<string, Job>()
const followed = new Map<string, EventSource>()
const listeners = new Set<() => void>()
let snapshot: readonly Job[] = []

/** The state of a job, as the server tells it; undefined before the first word. */
export function useJob(jobId: string | undefined): Job | undefined {
  useEffect(() => {
    if (jobId !== undefined) followJob(jobId)
  }, [jobId])
  const jobs = useJobs()
  return jobs.find((job) => job.jobId === jobId)
}

/** All jobs that are followed; those that are done stay until they are put away. */
export function useJobs(): readonly Job[] {
  return useSyncExternalStore(subscribe, () => snapshot)
}

/** Listens to a job until it is done or has failed; whoever was cut off is connected again by the browser. */
export function followJob(jobId: string): void {
  if (followed.has(jobId) || isOver(known.get(jobId))) return
  const events = new EventSource(`/api/jobs/${jobId}/events`)
  followed.set(jobId, events)
  const tell = (event: MessageEvent<string>) => keep(JSON.parse(event.data) as Job)
  const end = () => {
    events.close()
    followed.delete(jobId)
  }
  events.addEventListener('progress', tell)
  events.addEventListener('done', (event) => {
    tell(event)
    end()
  })
  events.addEventListener('failed', () => {
    end()
    // Asked for once more, because events do not say in which language they are to be told.
    take(api.GET('/api/jobs/{jobId}', { params: { path: { jobId } } })).then(keep, () => {})
  })
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) followed.delete(jobId)
  })
}

/** Takes up the reader's jobs that still run, after a reload or in a second window. */
export async function resumeJobs(): Promise<void> {
  const { items } = await take(api.GET('/api/jobs', { params: { query: { limit: 20 } } }))
  for (const job of items) if (!isOver(job)) followJob(job.jobId)
}

/** Takes a finished job off the list. */
export function putAway(jobId: string): void {
  known.delete(jobId)
  announce()
}

export function isOver(job: Job | undefined): boolean {
  return job?.state === 'done' || job?.state === 'failed'
}

function keep(job: Job): void {
  known.set(job.jobId, job)
  announce()
}

function announce(): void {
  snapshot = [...known.values()]
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
