import { expect } from 'vitest'
import type { ApiClient } from '../../src/http/testing/api-client.ts'

/** A score of the one signal that was imported. */
const HEALTH = `
health:
  signals:
    - { metric: health, group: usage, scale: [[0, 0], [100, 100]] }
`

/** From answers over a suggestion to a committed model, and what can be asked of it. */
export async function walkModel(
  api: ApiClient,
  {
    answers: document,
    jobOf,
  }: { readonly answers: string; readonly jobOf: (jobId: string) => Promise<unknown> },
): Promise<void> {
  const { body: answers } = await api.done('readAnswers')
  await api.done('saveAnswers', {
    headers: { 'If-Match': `"${answers.revision}"` },
    json: { document },
  })
  const { body: suggestion } = await api.done('suggestModel')
  await api.done('listConditionFields')
  await api.done('checkModel', { json: { document: suggestion.document } })
  const saved = await api.done('saveDraft', {
    headers: { 'If-None-Match': '*' },
    json: { document: `${suggestion.document}${HEALTH}` },
  })
  await api.done('readDraft')
  await api.done('checkModelDraft')
  await api.done('commitModel', { json: { reason: 'We begin.' } })
  expect(saved.headers.get('etag')).toMatch(/^"\d+"$/)
  await api.done('listTiers')
  await api.done('listModelVersions')
  await api.done('readModelVersion', { params: { number: 1 } })
  const draft = await api.done('restoreModelVersion', {
    params: { number: 1 },
    headers: { 'If-None-Match': '*' },
  })
  await api.done('compareModels', { query: { from: 1, to: 'draft' } })
  await api.done('discardDraft', { headers: { 'If-Match': draft.headers.get('etag')! } })

  await api.done('listCandidates')
  await api.done('readCandidate', { params: { candidate: 'default-tech' } })
  await jobOf((await api.done('requestTrial', { json: { candidate: 'in-force' } })).body.jobId)
}
