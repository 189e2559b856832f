import { type RunJobOptions, runJob } from '../job/run-job.ts'
import type { TestSurroundings } from './a-context.ts'

const MOST_ATTEMPTS = 5

/** Does what a worker would: takes the jobs that were sent, in order, until none is left; one that throws goes to the end. */
export async function runSentJobs(surroundings: TestSurroundings, options?: RunJobOptions): Promise<void> {
  const attempts = new Map<string, number>()
  for (let job = surroundings.sent.shift(); job !== undefined; job = surroundings.sent.shift()) {
    const attempt = (attempts.get(job.jobId) ?? 0) + 1
    attempts.set(job.jobId, attempt)
    try {
      await runJob(surroundings, job, options)
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error
      surroundings.sent.push(job)
    }
  }
}
