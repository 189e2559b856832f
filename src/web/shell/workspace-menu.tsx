import { useQuery } from '@tanstack/react-query'
import { api, take } from '../api/client.ts'
import { useSession, workspacesQuery } from '../api/session.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './workspace-menu.module.css'

/** Where one is, and where else one may go. Another workspace begins at its first page. */
export function WorkspaceMenu() {
  const { text } = useWords()
  const { workspaceId } = useSession()
  const { data: workspaces = [] } = useQuery(workspacesQuery)
  const here = workspaces.find((workspace) => workspace.workspaceId === workspaceId)
  const name = here?.name ?? 'Tierwise'

  async function goTo(target: string) {
    if (target === workspaceId) return
    await take(api.PUT('/api/session/workspace', { body: { workspaceId: target } }))
    location.assign('/')
  }

  const sign = (
    <>
      <img src="/icon.svg" alt="" width={20} height={20} />
      <span className={classes.name}>{name}</span>
    </>
  )
  if (workspaces.length < 2 && here !== undefined) return <div className={classes.here}>{sign}</div>
  return (
    <Menu
      label={text('web.shell.workspace', { name })}
      button={
        <>
          {sign}
          <Icon name="down" size={12} />
        </>
      }
      items={workspaces.map((workspace) => ({
        id: workspace.workspaceId,
        label: workspace.name,
        isChosen: workspace.workspaceId === workspaceId,
        onPick: () => void goTo(workspace.workspaceId),
      }))}
    />
  )
}
