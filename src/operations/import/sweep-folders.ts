import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^tierwise-import-(\d+)-/

/** What folders for the work of this process begin with. */
export function folderPrefix(pid = process.pid): string {
  return join(tmpdir(), `tierwise-import-${pid}-`)
}

/** Takes away the folders of processes that were killed at their work. */
export async function sweepFolders(): Promise<void> {
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
