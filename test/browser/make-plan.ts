import { commitModel } from './commit-model.ts'
import type { Site } from './start-site.ts'

type Made = { readonly planId: string; readonly jobId: string }

/** Makes a plan with the model in force, and waits until it is ready. */
export async function makePlan(site: Site): Promise<string> {
  const { planId, jobId } = (await site.call('POST', '/plans', {})) as Made
  await site.finish(jobId)
  return planId
}

/** Every account in the tier that the suggested model gives it. */
export async function placeAll(site: Site): Promise<void> {
  await commitModel(site)
  const planId = await makePlan(site)
  const { jobId } = (await site.call('POST', `/plans/${planId}/apply`, { approve: 'all' })) as Made
  await site.finish(jobId)
}
