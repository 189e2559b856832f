import { type Problem, ProblemError } from '../problem.ts'

/** NIST SP 800-63B-4, section 3.1.1.2, and the owner of this product: 12 where there is no second factor. */
const FEWEST_CHARACTERS = 12
const MOST_BYTES = 1024
/** What a password must have beside the words that anybody would try. */
const FEWEST_OWN_CHARACTERS = 6
const PRODUCT = 'tierwise'

let listed: Promise<ReadonlySet<string>> | undefined

/**
 * Refuses a password that is too short or too long, that is on the list of common ones, once or repeated, or that is made of
 * the person's e-mail or the product's name.
 */
export async function checkNewPassword(
  password: string,
  { email }: { readonly email: string },
): Promise<void> {
  const problem = await problemOf(password.normalize('NFKC'), email)
  if (problem !== undefined) throw new ProblemError([problem])
}

async function problemOf(password: string, email: string): Promise<Problem | undefined> {
  const path = 'password'
  if ([...password].length < FEWEST_CHARACTERS) {
    return { code: 'password-too-short', path, values: { limit: FEWEST_CHARACTERS } }
  }
  if (Buffer.byteLength(password) > MOST_BYTES) {
    return { code: 'password-too-long', path, values: { limit: MOST_BYTES } }
  }
  const lower = password.toLowerCase()
  const common = await commonPasswords()
  if (common.has(lower) || common.has(repeatedUnitOf(lower)) || isGuessable(lower, email)) {
    return { code: 'password-common', path, values: {} }
  }
  return undefined
}

/** The shortest text that a text is repetitions of: `abcabc` is of `abc`, and most texts of themselves. */
function repeatedUnitOf(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1))
}

/** Whether little is left without the words that somebody who knows the e-mail would try first. */
function isGuessable(password: string, email: string): boolean {
  if (repeatedUnitOf(password).length < FEWEST_OWN_CHARACTERS) return true
  const words = [PRODUCT, email, ...email.split(/[@.+_-]/)].filter((word) => word.length >= 3)
  const rest = words
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ''), password)
  return rest.length < FEWEST_OWN_CHARACTERS
}

/** Read when the first password is chosen: most processes never need it. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  listed ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((password) => password.toLowerCase())),
  )
  return listed
}
