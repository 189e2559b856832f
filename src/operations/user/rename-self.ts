import { appendAct } from '../../store/audit.ts'
import { setUserName } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { checkName } from '../check-name.ts'
import type { Surroundings } from '../context.ts'
import type { SignedIn } from '../session/signed-in.ts'
import { sealAbout } from './seal-about.ts'

/** Changes what the person who is signed in is called, in all of their workspaces: a name is its bearer's to change. */
export async function renameSelf(
  surroundings: Surroundings,
  { userId, workspaceId }: SignedIn,
  { name: given }: { readonly name: string },
): Promise<void> {
  const name = checkName(given)
  const { database, newId, now } = surroundings
  await databaseOf(database, workspaceId).transaction(async (transaction) => {
    await setUserName(transaction, userId, name)
    const sealed = await sealAbout(transaction, surroundings, { workspaceId, subjectId: userId, text: name })
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.rename', actor: `user:${userId}`, at: now() },
      details: { user: userId, name: sealed },
    })
  })
}
