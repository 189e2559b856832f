import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Site = {
  readonly url: string
  /** The session of the owner. */
  readonly cookie: string
  /** Calls the API as the owner; throws when it refuses. */
  readonly call: (method: string, path: string, body?: object | string) => Promise<unknown>
  /** Invites somebody and comes as them: their session. */
  readonly join: (role: 'operations' | 'leader' | 'csm' | 'viewer') => Promise<string>
  /** Waits until a job is done; throws when it fails. */
  readonly finish: (jobId: string) => Promise<void>
  /** Imports a list and waits until it is in. */
  readonly importList: (kind: 'accounts' | 'people' | 'signals' | 'contracts', csv: string) => Promise<void>
  /** Where the site began some days ago: lets up to 13 of them pass. A session lasts 14. */
  readonly letDaysPass: () => Promise<void>
  readonly stop: () => Promise<void>
}

const OWNER = { email: 'owner@example.com', name: 'Olivia Owner', password: 'curious purple umbrella' }
export const { email: OWNER_EMAIL, password: OWNER_PASSWORD } = OWNER

/**
 * A real server with the embedded database on a free port, and its first owner signed in. Filled with the demo company, or empty; today,
 * or some days ago.
 */
export async function startSite({ hasDemo = true, daysAgo = 0 } = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-browser-'))
  // The database runs as somebody else where the tests run as root.
  chmodSync(folder, 0o755)
  const server = spawn(
    process.execPath,
    [
      ...(daysAgo === 0 ? [] : ['--import', './test/browser/pilot-clock.ts']),
      ...['src/main.ts', 'serve', '--port', '0', '--no-demo', '--json', '--data', join(folder, 'data')],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TIERWISE_LOG_LEVEL: 'warn', TIERWISE_TEST_DAYS_AGO: `${daysAgo}` },
    },
  )
  // Also when a test ends without having stopped it.
  process.once('exit', () => server.kill('SIGTERM'))
  const { publicUrl, ownerLink } = await readStart(server)
  const { cookie, csrfToken } = await acceptLink(publicUrl, ownerLink, OWNER)

  const call: Site['call'] = async (method, path, body) => {
    const isText = typeof body === 'string'
    const reply = await fetch(`${publicUrl}/api${path}`, {
      method,
      headers: {
        ...{ Cookie: cookie, Origin: publicUrl, 'X-CSRF-Token': csrfToken },
        ...(body === undefined ? {} : { 'Content-Type': isText ? 'text/csv' : 'application/json' }),
        // What is put is new.
        ...(method === 'PUT' ? { 'If-None-Match': '*' } : {}),
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }

  const site: Site = {
    ...{ url: publicUrl, cookie, call },
    finish: (jobId) => waitForJob(call, jobId),
    async join(role) {
      const email = `${role}@example.com`
      const { link } = (await call('POST', '/invitations', { email, role })) as { link: string }
      const joined = await acceptLink(publicUrl, link, { email, name: `Somebody ${role}` })
      return joined.cookie
    },
    async importList(kind, csv) {
      const { jobId } = (await call('POST', `/imports?kind=${kind}&source=crm`, csv)) as { jobId: string }
      await waitForJob(call, jobId)
    },
    async letDaysPass() {
      server.kill('SIGUSR2')
      await new Promise((resolve) => setTimeout(resolve, 100))
      // Seen again, the session lasts longer.
      await call('GET', '/session')
    },
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
  if (hasDemo) {
    await site.importList('people', readFileSync('examples/demo/team.csv', 'utf8'))
    await site.importList('accounts', readFileSync('examples/demo/accounts.csv', 'utf8'))
  }
  return site
}

async function acceptLink(
  publicUrl: string,
  link: string,
  who: { readonly email: string; readonly name: string },
) {
  const answer = await fetch(`${publicUrl}/api/links/${link.split('/').at(-1)!}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: publicUrl },
    body: JSON.stringify({ password: OWNER.password, ...who }),
  })
  if (!answer.ok) throw new Error(`the link does not work: ${await answer.text()}`)
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return { csrfToken, cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! }
}

type Started = { readonly publicUrl: string; readonly ownerLink: string }

function readStart(server: ChildProcess): Promise<Started> {
  let told = ''
  server.stderr!.on('data', (chunk) => {
    told += chunk
  })
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout! }).once('line', (line) => resolve(JSON.parse(line) as Started))
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${told}`)))
  })
}

async function waitForJob(call: Site['call'], jobId: string): Promise<void> {
  for (let tried = 0; tried < 600; tried++) {
    const job = (await call('GET', `/jobs/${jobId}`)) as { state: string }
    if (job.state === 'done') return
    if (job.state === 'failed') throw new Error(`the job failed: ${JSON.stringify(job)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the job ${jobId} takes longer than a minute`)
}
