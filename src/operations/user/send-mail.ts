import type { Language } from '../../domain/model/model.ts'
import { describe, type MessageValues } from '../../language/describe.ts'
import type { Surroundings } from '../context.ts'

/**
 * Sends a mail in a person's language; gives whether it was taken. A mail server that is down undoes nothing: the link that the
 * mail would have brought can be handed over otherwise.
 */
export async function sendMail(
  { mailer }: Surroundings,
  {
    to,
    language,
    kind,
    values,
  }: {
    readonly to: string
    readonly language: Language
    readonly kind: 'invitation' | 'password-reset'
    readonly values: MessageValues
  },
): Promise<boolean> {
  if (mailer === undefined) return false
  const words = describe({ language, currency: 'USD' })
  const subject = words.text(`mail.${kind}.subject`, values)
  const text = words.text(`mail.${kind}.text`, values)
  return mailer({ to, subject, text }).then(
    () => true,
    () => false,
  )
}
