import { scrypt, timingSafeEqual } from 'node:crypto'
import { takeTurn } from './take-turn.ts'

type Parameters = { readonly N: number; readonly r: number; readonly p: number }

/** OWASP Password Storage Cheat Sheet (2024), scrypt: one of its equal settings, 64 MB for each. */
const PARAMETERS: Parameters = { N: 2 ** 16, r: 8, p: 2 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** A password that nobody has: an unknown e-mail takes as long as a known one. */
const NOBODYS = encode(PARAMETERS, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))

/** A password hashed with a salt of its own, with all that is needed to check it: scrypt$65536$8$2$salt$hash. */
export async function hashPassword(password: string, random: (bytes: number) => Uint8Array): Promise<string> {
  const salt = Buffer.from(random(SALT_BYTES))
  return encode(PARAMETERS, salt, await derive(password, salt, PARAMETERS))
}

/**
 * Whether a password is the one that was hashed, and whether it was hashed with other parameters than it would be today. Takes
 * as long where there is no hash.
 */
export async function checkPassword(
  password: string,
  encoded: string | undefined,
): Promise<{ readonly isRight: boolean; readonly isOutdated: boolean }> {
  const { parameters, salt, expected } = decode(encoded ?? NOBODYS)
  const isEqual = timingSafeEqual(await derive(password, salt, parameters), expected)
  const { N, r, p } = parameters
  return {
    isRight: isEqual && encoded !== undefined,
    isOutdated: N !== PARAMETERS.N || r !== PARAMETERS.r || p !== PARAMETERS.p,
  }
}

function derive(password: string, salt: Uint8Array, { N, r, p }: Parameters): Promise<Buffer> {
  // The same characters typed on different keyboards may be different code points.
  const text = password.normalize('NFKC')
  return takeTurn(
    () =>
      new Promise((resolve, reject) => {
        // Node refuses what needs more than 32 MB unless it is told.
        scrypt(text, salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, hash) =>
          error === null ? resolve(hash) : reject(error),
        )
      }),
  )
}

function encode({ N, r, p }: Parameters, salt: Buffer, hash: Buffer): string {
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

function decode(encoded: string): { parameters: Parameters; salt: Buffer; expected: Buffer } {
  const [scheme, N, r, p, salt, hash] = encoded.split('$')
  if (scheme !== 'scrypt' || hash === undefined) throw new Error('a password hash of an unknown kind')
  return {
    parameters: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt!, 'base64url'),
    expected: Buffer.from(hash, 'base64url'),
  }
}
