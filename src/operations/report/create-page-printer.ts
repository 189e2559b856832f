import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PrintPage } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { makeWorkFolder } from '../work-folder.ts'
import { findChromium } from './find-chromium.ts'
import { Turns } from './turns.ts'

export type PrinterSettings = {
  /** A path or a name; undefined: the first Chromium in the search path. */
  readonly chromium?: string | undefined
  readonly searchPath?: string | undefined
  readonly limitMilliseconds?: number
  /** So many are printed at once, and so many wait; what comes beyond is refused. */
  readonly atOnce?: number
  readonly waiting?: number
}

/**
 * [Q113] Prints HTML as a tagged PDF with Chromium: a fresh profile each time, no network, a time limit. Nothing of it stays behind.
 * Looked for at each print, so that one which is installed later is found.
 */
export function createPagePrinter({
  chromium,
  searchPath,
  limitMilliseconds = 60_000,
  atOnce = 2,
  waiting = 8,
}: PrinterSettings): PrintPage {
  const turns = new Turns(atOnce, waiting)
  return async (html, abandoned) => {
    const browser = findChromium({ chromium, searchPath })
    if (browser === undefined) throw new ProblemError([{ code: 'pdf-needs-browser', values: {} }])
    const end = await turns.take(abandoned)
    if (end === undefined) throw notPrinted({ reason: 'busy' })
    const folder = await makeWorkFolder('print').catch((error: unknown) => {
      end()
      throw error
    })
    try {
      const page = join(folder, 'report.html')
      const file = join(folder, 'report.pdf')
      await writeFile(page, html)
      const limit = AbortSignal.timeout(limitMilliseconds)
      const signal = abandoned === undefined ? limit : AbortSignal.any([limit, abandoned])
      // Not our own environment: it has passwords.
      const env = {
        ...(searchPath !== undefined && { PATH: searchPath }),
        HOME: folder,
        TMPDIR: folder,
        TZ: 'UTC',
      }
      const child = spawn(browser, optionsFor({ page, file, folder }), {
        ...{ cwd: folder, env, stdio: 'ignore' },
        // A group of its own, so that all its processes can be ended.
        detached: true,
      })
      await ended(child, signal)
      abandoned?.throwIfAborted()
      if (limit.aborted) throw notPrinted({ reason: 'time', seconds: Math.round(limitMilliseconds / 1000) })
      return await readFile(file).catch(() => {
        throw notPrinted({ reason: 'fault' })
      })
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      end()
    }
  }
}

/** It reaches no address and looks for none; the page is its only file. */
function optionsFor({ page, file, folder }: Readonly<Record<'page' | 'file' | 'folder', string>>): string[] {
  return [
    '--headless',
    '--disable-gpu',
    // Containers have little shared memory.
    '--disable-dev-shm-usage',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    // Its sandbox cannot be set up by root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${file}`,
    pathToFileURL(page).href,
  ]
}

/** Waits for a program and all that it has started; on a signal they are killed. Never throws: what is missing is the file. */
function ended(child: ChildProcess, signal: AbortSignal): Promise<void> {
  const killAll = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // They are gone already.
    }
  }
  return new Promise((resolve) => {
    const finish = () => {
      signal.removeEventListener('abort', killAll)
      // Helpers of a browser that ended by itself may be left.
      killAll()
      resolve()
    }
    child.once('error', finish)
    child.once('exit', finish)
    if (signal.aborted) killAll()
    else signal.addEventListener('abort', killAll)
  })
}

function notPrinted(values: { readonly reason: 'busy' | 'time' | 'fault'; readonly seconds?: number }) {
  return new ProblemError([{ code: 'pdf-not-printed', values }])
}
