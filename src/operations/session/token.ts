import { hash } from 'node:crypto'

const TOKEN_BYTES = 32

/** A text of 256 bits of chance that whoever knows it is let in by. */
export function newToken({ random }: { readonly random: (bytes: number) => Uint8Array }): string {
  return Buffer.from(random(TOKEN_BYTES)).toString('base64url')
}

/** What is kept of a token: enough to know it again, not enough to use it. Chance needs no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}
