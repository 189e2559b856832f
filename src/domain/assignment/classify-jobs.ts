import type { Job } from './job.ts'

/** [N11] The class of each job, and a job of each class: accounts of one tier with the same needs cost the same with any CSM. */
export function classifyJobs(jobs: readonly Job[]): {
  readonly classOf: Int32Array
  readonly examples: readonly Job[]
} {
  const known = new Map<string, number>()
  const examples: Job[] = []
  const classOf = Int32Array.from(jobs, (job) => {
    const { language, region, skill } = job.needs
    const key = JSON.stringify([job.tier, language, region, skill])
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, examples.length)
    return examples.push(job) - 1
  })
  return { classOf, examples }
}
