import { parseDocument } from 'yaml'
import type { Site } from './start-site.ts'

/** Commits the model that is suggested for the accounts of a site, with movement rules of one's own. */
export async function commitModel(site: Site, movement: object = {}): Promise<void> {
  const { document } = (await site.call('POST', '/model/suggestion', {})) as { readonly document: string }
  const changed = parseDocument(document)
  for (const [key, value] of Object.entries(movement)) changed.setIn(['movement', key], value)
  await site.call('PUT', '/model/draft', { document: String(changed) })
  await site.call('POST', '/model/versions', { reason: 'A test' })
}
