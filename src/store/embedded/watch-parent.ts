import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import type { ServerUser } from './server-user.ts'

/**
 * Waits until the pipe on its standard input closes, which happens however its parent ends, and asks the server to stop: at
 * once but cleanly, and after four seconds without writing everything out, which the next start makes up for.
 */
const WATCH = `cat >/dev/null
kill -INT "$1" 2>/dev/null || exit 0
for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  sleep 0.2
  kill -0 "$1" 2>/dev/null || exit 0
done
kill -QUIT "$1" 2>/dev/null`

/** Sees to it that a server does not outlive this process. The function that it returns ends the watch. */
export function watchParent(serverPid: number, user: ServerUser | undefined): () => void {
  let watcher: ChildProcess
  let isWatching = true
  start()

  function start(): void {
    watcher = spawn('/bin/sh', ['-c', WATCH, 'tierwise-watch', String(serverPid)], {
      ...user,
      // A session of its own: the terminal's Ctrl-C is for the parent, which stops the server when it has finished.
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: '/',
    })
    watcher.on('exit', () => isWatching && setTimeout(() => isWatching && start(), 1000).unref())
    watcher.on('error', () => {})
    const pipe = watcher.stdin as Socket | null
    pipe?.on('error', () => {})
    pipe?.unref()
    watcher.unref()
  }

  return () => {
    isWatching = false
    watcher.kill('SIGKILL')
  }
}
