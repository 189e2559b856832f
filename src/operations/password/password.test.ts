import { randomBytes, scryptSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemsIn } from '../testing/problems-in.ts'
import { checkNewPassword } from './check-new-password.ts'
import { checkPassword, hashPassword } from './hash-password.ts'
import { takeTurn } from './take-turn.ts'

const EMAIL = 'carla.beispiel@northwind.example'

describe('[Q14] a new password', () => {
  test.each([
    ['', 'password-too-short'],
    ['elf Zeichen', 'password-too-short'],
    // Eleven characters, though twenty-two code units.
    ['😀😃😄😁😆😅😂🙂🙃😉😊', 'password-too-short'],
    // Two characters in one: NFKC takes them apart, and eleven stay eleven when put together.
    ['a\u0308bcdefghijk', 'password-too-short'],
    ['x'.repeat(1025), 'password-too-long'],
    ['qwertyuiopasdf', undefined],
    ['1q2w3e4r5t6y', 'password-common'],
    ['1Q2W3E4R5T6Y', 'password-common'],
    ['passwordpassword', 'password-common'],
    ['123123123123', 'password-common'],
    ['zxzxzxzxzxzx', 'password-common'],
    ['aaaaaaaaaaaaaaaa', 'password-common'],
    ['tierwisetierwise', 'password-common'],
    ['Tierwise2026!', 'password-common'],
    ['carla.beispiel@northwind.example', 'password-common'],
    ['carlabeispiel1', 'password-common'],
    ['NorthwindNorthwind', 'password-common'],
    ['carla likes long walks', undefined],
    ['correct horse battery', undefined],
    ['四つの関係のない言葉を並べる', undefined],
  ])('%s: %s', async (password, code) => {
    const check = () => checkNewPassword(password, { email: EMAIL })
    if (code === undefined) await check()
    else expect(await problemsIn(check)).toMatchObject([{ code, path: 'password' }])
  })

  test('every listed password is refused, also written in capitals', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common')
    const long = dictionary['passwords-common'].filter((password) => password.length >= 12)
    expect(long.length).toBeGreaterThan(200)
    for (const password of long) {
      for (const written of [password, password.toUpperCase()]) {
        const [problem] = await problemsIn(() => checkNewPassword(written, { email: EMAIL }))
        expect([written, problem!.code]).toEqual([written, 'password-common'])
      }
    }
  })

  test('at random it is taken: the list does not refuse what nobody guesses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
        fc.pre(new Set(bytes).size > 12)
        await checkNewPassword(Buffer.from(bytes).toString('base64'), { email: EMAIL })
      }),
    )
  })
})

describe('[Q15] a password is kept', () => {
  test('as scrypt with a salt of its own, checked with the parameters that stand beside it', async () => {
    const [one, other] = await Promise.all([
      hashPassword('secret', randomBytes),
      hashPassword('secret', randomBytes),
    ])
    expect(one).toMatch(/^scrypt\$65536\$8\$2\$[\w-]{22}\$[\w-]{43}$/)
    expect(one).not.toBe(other)
    expect(await checkPassword('secret', one)).toEqual({ isRight: true, isOutdated: false })
    expect(await checkPassword('Secret', one)).toEqual({ isRight: false, isOutdated: false })
  })

  test('and known again with weaker parameters of earlier days, which shows', async () => {
    const salt = Buffer.alloc(16, 7)
    const weaker = scryptSync('secret', salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64url')
    const encoded = `scrypt$1024$8$1$${salt.toString('base64url')}$${weaker}`
    expect(await checkPassword('secret', encoded)).toEqual({ isRight: true, isOutdated: true })
  })

  test('whichever way the same characters are composed', async () => {
    const encoded = await hashPassword('Zu\u0308rich', randomBytes)
    expect((await checkPassword('Zürich', encoded)).isRight).toBe(true)
  })

  test('and is worked for where there is none: 64 MB take their time on any machine', async () => {
    const from = performance.now()
    expect((await checkPassword('', undefined)).isRight).toBe(false)
    expect(performance.now() - from).toBeGreaterThan(30)
  })

  test('two at a time; the third waits, and far too many are refused', async () => {
    let running = 0
    let most = 0
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const work = async () => {
      most = Math.max(most, ++running)
      await gate
      running--
    }
    const turns = Array.from({ length: 66 }, () => takeTurn(work))
    expect(await problemsIn(() => takeTurn(work))).toMatchObject([{ code: 'too-many-requests' }])
    release()
    await Promise.all(turns)
    expect(most).toBe(2)
    await takeTurn(async () => {})
  })
})
