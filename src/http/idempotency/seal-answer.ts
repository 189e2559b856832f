import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto'

/** What is kept of an answer: enough to give it again, and no cookie. */
export type Answer = {
  readonly contentType: string | null
  readonly location: string | null
  readonly etag: string | null
  readonly body: string
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** As a key stands in the database. */
export function hashKey(key: string): string {
  return hash('sha256', key)
}

/** An answer may hold a secret that is shown once, so it is kept in a form that only whoever has the key can read. */
export function sealAnswer(key: string, answer: Answer): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

export function openAnswer(key: string, sealed: string): Answer {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const body = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  return JSON.parse(body.toString())
}

function secretOf(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'tierwise idempotency answer', 32))
}
