import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { runTierwise } from '../cli/run-tierwise.ts'
import { aDataFolder, aServer } from './a-server.ts'

async function get(url: string): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(url)
  const text = await answer.text()
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text }
}

/** Listens on a port of this machine until the test ends. */
async function takePort(port = 0): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as { port: number }).port
}

test('[U1] [U2] [U5] [U7] a server starts with nothing, answers, fills itself with the demo company, and can be entered', async () => {
  const data = aDataFolder()
  const server = await aServer(['--port', '0', '--data', data])
  const { publicUrl, ownerLink } = server.started
  expect(publicUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await get(`${publicUrl}/healthz`)).toEqual({ status: 200, body: { status: 'alive' } })
  expect(await get(`${publicUrl}/readyz`)).toEqual({ status: 200, body: { status: 'ready' } })
  expect((await get(`${publicUrl}/metrics`)).body).toMatch(/tierwise_http_request_duration_seconds_bucket/)
  expect((await get(`${publicUrl}/docs`)).status).toBe(200)

  const token = ownerLink!.split('/').at(-1)
  const entered = await fetch(`${publicUrl}/api/links/${token}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: publicUrl },
    body: JSON.stringify({
      email: 'owner@example.com',
      name: 'Owner',
      password: 'a long sentence nobody has',
    }),
  })
  expect(entered.status).toBe(201)
  const Cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
  const read = async (path: string) => (await fetch(`${publicUrl}${path}`, { headers: { Cookie } })).json()
  for (let runs = 0; runs === 0; await wait(100)) runs = (await read('/api/runs')).items.length
  const { items } = (await read('/api/accounts?limit=5')) as { items: { tier: unknown }[] }
  expect(items.length).toBe(5)
  expect(server.log()).not.toContain('"level":"error"')

  // Killed, and started again: everything is there, and nobody else becomes the owner.
  await server.end('SIGKILL')
  const again = await aServer(['--port', '0', '--data', data])
  expect(again.started.ownerLink).toBeUndefined()
  const still = await fetch(`${again.started.publicUrl}/api/accounts?limit=5`, { headers: { Cookie } })
  expect(((await still.json()) as { items: unknown[] }).items).toEqual(items)
  expect((await again.end('SIGTERM')).code).toBe(0)
}, 120_000)

test('[U1] a port that was asked for and is taken ends it with 2, before a data folder is made', async () => {
  const port = await takePort()
  const { status, stderr, stdout } = runTierwise([
    'serve',
    '--port',
    String(port),
    '--json',
    '--data',
    '/proc/none',
  ])
  expect(status).toBe(2)
  expect(stderr).toContain(`TIERWISE_PORT`)
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'setting-invalid' }] })
})

test('[U3] [U4] a second server uses the database of the first, on another port, and leaves it alone', async () => {
  const data = aDataFolder()
  const first = await aServer(['--no-demo', '--data', data])
  const second = await aServer(['--no-demo', '--data', data])
  expect([first.started.database, second.started.database]).toEqual(['embedded', 'adopted'])
  expect(second.started.publicUrl).not.toBe(first.started.publicUrl)
  const { code, ms } = await second.end('SIGTERM')
  expect(code).toBe(0)
  expect(ms).toBeLessThan(8000)
  expect((await get(`${first.started.publicUrl}/readyz`)).status).toBe(200)
  expect((await first.end('SIGINT')).code).toBe(0)
}, 120_000)

test('[U3] a request that is under way is answered, and a stream of events ends, before the process does', async () => {
  const server = await aServer(['--no-demo', '--port', '0', '--data', aDataFolder()])
  const { publicUrl } = server.started
  // The body comes slowly: the request is under way when the signal comes.
  const slow = fetch(`${publicUrl}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: publicUrl },
    body: new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('{"email":"nobody@example.com",'))
        await wait(1500)
        controller.enqueue(new TextEncoder().encode('"password":"wrong wrong wrong"}'))
        controller.close()
      },
    }),
    duplex: 'half',
  } as RequestInit)
  await wait(500)
  const ended = server.end('SIGTERM')
  await wait(300)
  await expect(fetch(`${publicUrl}/healthz`)).rejects.toThrow()
  expect((await slow).status).toBeGreaterThanOrEqual(400)
  expect((await slow).status).toBeLessThan(500)
  expect((await ended).code).toBe(0)
}, 60_000)

test('[U3] a second signal ends it at once', async () => {
  const server = await aServer(['--no-demo', '--port', '0', '--data', aDataFolder()])
  const hanging = fetch(`${server.started.publicUrl}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) }),
    duplex: 'half',
  } as RequestInit).catch(() => {})
  await wait(300)
  server.child.kill('SIGTERM')
  await wait(300)
  const { code, ms } = await server.end('SIGTERM')
  expect(code).toBe(143)
  expect(ms).toBeLessThan(1000)
  await hanging
}, 60_000)
