import { ProblemError } from '../problem.ts'

/** RFC 5321, section 4.5.3.1.3: 256 with the brackets around it. */
const LONGEST = 254

/** An address in the one form in which it is kept. Throws `email-invalid` for what cannot be one. */
export function emailAddress(text: string): string {
  const email = text.normalize('NFC').trim().toLowerCase()
  const isAddress = email.length <= LONGEST && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email)
  if (!isAddress) throw new ProblemError([{ code: 'email-invalid', path: 'email', values: {} }])
  return email
}
