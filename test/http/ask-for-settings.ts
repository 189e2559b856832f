import type { ApiClient } from '../../src/http/testing/api-client.ts'

/** What stands on the pages of administration beside the things of the workspace, and what is a person's own. */
export async function askForSettings(api: ApiClient, { name }: { readonly name: string }): Promise<void> {
  for (const operation of ['listRights', 'listOwners', 'readSignInSettings', 'readAbout']) {
    await api.done(operation)
  }
  await api.done('listOwnSessions')
  await api.done('endOtherSessions')
  await api.done('renameSelf', { json: { name } })
}
