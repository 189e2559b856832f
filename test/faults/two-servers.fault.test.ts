import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { dataFolderAt } from '../../src/store/embedded/data-folder.ts'
import { lockHolder } from '../../src/store/embedded/server-process.ts'
import { becomeOwner, Client } from './client.ts'
import { embeddedPlace } from './places.ts'
import { killAll, Served } from './served.ts'

const place = embeddedPlace()
let key: string

afterAll(async () => {
  killAll()
  await wait(5000)
  await place.close()
})

describe('[B48] two servers on one data folder', () => {
  test('the second uses the database of the first, says so, and does not stop it', async () => {
    const first = await Served.start(place.serve)
    key = await becomeOwner(first)
    const second = await Served.start(place.serve)
    expect([first.said.database, second.said.database]).toEqual(['embedded', 'adopted'])
    expect(second.said.publicUrl).not.toBe(first.said.publicUrl)
    expect((await new Client(second, key).ask('GET /workspace')).name).toBe('Company')
    const database = postgres()
    await second.kill()
    await wait(500)
    const third = await Served.start(place.serve)
    expect(await third.stop()).toBe(0)
    expect(postgres()).toBe(database)
    expect((await new Client(first, key).ask('GET /workspace')).name).toBe('Company')
    expect(await first.stop()).toBe(0)
    expect(postgres()).toBeUndefined()
  })

  test('when the first is killed its database ends with it; the second refuses clearly until another starts it', async () => {
    const first = await Served.start(place.serve)
    const second = await Served.start(place.serve)
    const client = new Client(second, key)
    await first.kill()
    const killedAt = Date.now()
    while (postgres() !== undefined) {
      expect(Date.now() - killedAt).toBeLessThan(5000)
      await wait(20)
    }
    const refused = await client.send('GET /workspace')
    expect([refused.status, refused.body.code]).toEqual([503, 'database-unavailable'])
    const third = await Served.start(place.serve)
    expect(third.said.database).toBe('embedded')
    expect((await client.ask('GET /workspace')).name).toBe('Company')
    expect(await second.stop()).toBe(0)
    expect(postgres()).toBeDefined()
    expect(await third.stop()).toBe(0)
    expect(postgres()).toBeUndefined()
  })
})

/** The process that serves the data folder; undefined when none does. */
function postgres(): number | undefined {
  const pid = lockHolder(dataFolderAt(place.serve.dataFolder!))
  if (pid === undefined) return undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}
