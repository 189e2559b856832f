import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { aList, IMPORT } from './a-list.ts'
import { becomeOwner, Client } from './client.ts'
import { temporaryFolder } from './places.ts'
import { killAll, Served } from './served.ts'

const folder = temporaryFolder()

afterAll(async () => {
  killAll()
  await wait(500)
  rmSync(folder, { recursive: true, force: true })
})

/** A disk of its own for one process, as large as is said: it needs no rights but those of whoever runs the tests. */
function onSmallDisk(megabytes: number, script: string): string[] {
  const namespaces =
    process.geteuid?.() === 0 ? ['--mount'] : ['--user', '--mount', '--map-current-user', '--keep-caps']
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=0755 tmpfs ${folder}/disk`
  return ['unshare', ...namespaces, 'sh', '-c', `${mount} && ${script}\nexec "$@"`, 'sh']
}

describe('[B47] a disk that is full or can only be read', () => {
  test('full at the start: said with the reason and what to do', async () => {
    mkdirSync(join(folder, 'disk'), { recursive: true })
    const wrapper = onSmallDisk(24, ':')
    const start = Served.start({ dataFolder: join(folder, 'disk/data'), wrapper })
    await expect(start).rejects.toThrow(/The disk is full|is full: make room/)
  })

  test('full at a write: refused clearly, nothing is half there, and all goes on once there is room', async () => {
    mkdirSync(join(folder, 'disk'), { recursive: true })
    const room = join(folder, 'room')
    rmSync(room, { force: true })
    // A file takes up half of the disk until the test asks for room.
    const filler = `head -c 120000000 /dev/zero > ${folder}/disk/filler
      (while [ ! -e ${room} ] && kill -0 $$ 2>/dev/null; do sleep 0.1; done; rm ${folder}/disk/filler) &`
    const wrapper = onSmallDisk(300, filler)
    const server = await Served.start({ dataFolder: join(folder, 'disk/data'), wrapper })
    const client = new Client(server, await becomeOwner(server))
    const small = await client.ask(IMPORT, { body: aList(100, 5000) })
    await client.finish(small.jobId)

    const codes = new Set<string>()
    for (let round = 0; round < 60 && codes.size === 0; round++) {
      const answer = await client.send(IMPORT, { body: aList(20_000, 6000 + round) })
      if (answer.status !== 202) codes.add(`${answer.status} ${answer.body.code}`)
      else await client.finish(answer.body.jobId).catch((error) => codes.add(error.message))
    }
    // Where there is no room even for the log of the database, it stands still until there is.
    expect([...codes].join()).toMatch(/507 database-full|503.*database-unavailable|"code":"database-full"/)

    writeFileSync(room, '')
    expect(existsSync(room)).toBe(true)
    for (const end = Date.now() + 60_000; ; await wait(200)) {
      const answer = await client.send('GET /accounts?limit=1').catch(() => undefined)
      if (answer?.status === 200) break
      expect(Date.now(), `${answer?.status} ${JSON.stringify(answer?.body)}`).toBeLessThan(end)
    }
    const last = await client.ask(IMPORT, { body: aList(200, 9000) })
    expect(await client.finish(last.jobId)).toMatchObject({ outcome: 'imported' })
    const { items } = await client.ask('GET /accounts?limit=1000&text=C-19')
    expect(new Set(items.map(({ acvMinor }: { acvMinor: number }) => acvMinor)).size).toBeLessThanOrEqual(2)
    expect(await client.ask('GET /audit/verification')).toMatchObject({ kind: 'intact' })
    expect(await server.stop()).toBe(0)
  })

  test('read-only: said at the start', async () => {
    mkdirSync(join(folder, 'disk'), { recursive: true })
    const wrapper = onSmallDisk(24, `mount -o remount,ro ${folder}/disk`)
    const start = Served.start({ dataFolder: join(folder, 'disk/data'), wrapper })
    await expect(start).rejects.toThrow(/it is on a disk that can only be read/)
  })
})
