import { type AddressInfo, createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { createMailer } from './create-mailer.ts'

const MAIL = {
  to: 'bo@example.com',
  subject: 'Sie wurden in „Küche“ eingeladen',
  text: '招待\n.\nhttps://x.example/links/a',
}
const from = 'Tierwise <tierwise@example.com>'
const undo: (() => void)[] = []
afterEach(() => {
  for (const step of undo.splice(0)) step()
})

test('[Q29] a mail arrives as it was written, from the configured sender', async () => {
  const received: { from: string; to: string[]; message: string }[] = []
  const port = await aMailServer({
    authOptional: true,
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from: sender, to, message: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await createMailer({ url: `smtp://127.0.0.1:${port}`, from })!(MAIL)
  expect(received).toMatchObject([{ from: 'tierwise@example.com', to: ['bo@example.com'] }])
  const [head, body] = received[0]!.message.split('\r\n\r\n') as [string, string]
  expect(head).toContain('From: Tierwise <tierwise@example.com>')
  expect(head).toMatch(/Content-Type: text\/plain; charset=utf-8/i)
  expect(head).toContain('Content-Transfer-Encoding: quoted-printable')
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  expect(Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n').trim()).toBe(MAIL.text)
})

test('[Q29] with the name and password of the address', async () => {
  let who: string | undefined
  const port = await aMailServer({
    onAuth: ({ username, password }, _, done) => {
      who = `${username} ${password}`
      done(null, { user: username ?? '' })
    },
    allowInsecureAuth: true,
    onData: (stream, _, done) => stream.on('end', done).resume(),
  })
  await createMailer({ url: `smtp://me:p%40ss@127.0.0.1:${port}`, from })!(MAIL)
  expect(who).toBe('me p@ss')
})

test('[Q29] a server that refuses or is not there fails at once, one that is silent within ten seconds', async () => {
  const refusing = await aMailServer({
    authOptional: true,
    onRcptTo: (_, __, done) => done(new Error('550 no such person')),
  })
  await expect(createMailer({ url: `smtp://127.0.0.1:${refusing}`, from })!(MAIL)).rejects.toThrow(
    /no such person/,
  )
  await expect(createMailer({ url: 'smtp://127.0.0.1:9', from })!(MAIL)).rejects.toThrow(/ECONNREFUSED/)
  const silent = createServer()
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  undo.push(() => silent.close())
  const { port } = silent.address() as AddressInfo
  await expect(createMailer({ url: `smtp://127.0.0.1:${port}`, from })!(MAIL)).rejects.toThrow(
    /[Tt]imeout|[Gg]reeting/,
  )
}, 15_000)

test('[Q29] nobody sends mails where no server is set up', () => {
  expect(createMailer(undefined)).toBeUndefined()
})

async function aMailServer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ disabledCommands: ['STARTTLS'], ...options })
  undo.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.server.address() as AddressInfo).port
}
