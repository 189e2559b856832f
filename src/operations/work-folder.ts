import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What needs files while it goes on. */
export type FolderUse = 'import' | 'print'

const NAME = /^tierwise-(?:import|print)-(\d+)-/

/** What folders for such work of a process begin with. */
export function folderPrefix(use: FolderUse, pid = process.pid): string {
  return join(tmpdir(), `tierwise-${use}-${pid}-`)
}

/** A new folder for some work, which takes it away when it is over. What processes left behind that were killed at theirs goes now. */
export async function makeWorkFolder(use: FolderUse): Promise<string> {
  await sweepFolders()
  return mkdtemp(folderPrefix(use))
}

async function sweepFolders(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names) {
    const pid = NAME.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) {
      // Somebody else's folder stays for somebody else.
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
