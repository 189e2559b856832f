import { appendAct } from '../../store/audit.ts'
import { changeWorkspace, findWorkspace, type Workspace } from '../../store/workspaces.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { checkName } from '../check-name.ts'
import type { Context } from '../context.ts'

/** Changes what a workspace is called and what its CSMs see; what is left out stays. */
export async function editWorkspace(
  context: Context,
  input: { readonly name?: string | undefined; readonly csmSees?: 'book' | 'all' | undefined },
): Promise<Workspace> {
  allow(context, 'workspace.administer')
  const { database, workspaceId, actor, newId, now } = context
  const name = input.name === undefined ? undefined : checkName(input.name)
  return database.transaction(async (transaction) => {
    const before = (await findWorkspace(transaction, workspaceId))!
    const after = { ...before, name: name ?? before.name, csmSees: input.csmSees ?? before.csmSees }
    await changeWorkspace(transaction, after)
    await appendAct(transaction, {
      ...{
        workspaceId,
        actId: newId(),
        action: 'workspace.administer',
        actor: nameOfActor(actor),
        at: now(),
      },
      workspace: [{ subject: 'workspace', before: changeable(before), after: changeable(after) }],
    })
    return after
  })
}

function changeable({ name, csmSees }: Workspace) {
  return { name, csmSees }
}
