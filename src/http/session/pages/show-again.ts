import type { MessageId } from '../../../language/catalogue.ts'
import type { Words } from '../../../language/describe.ts'
import { ProblemError } from '../../../operations/problem.ts'
import { tellProblem } from '../../../operations/tell-problem.ts'
import type { Call } from '../../app.ts'
import { statusOf } from '../../problem-status.ts'
import type { Markup, PageProblem } from './page-frame.ts'
import { type Manner, mannerOf } from './page-manner.ts'

type Told = readonly PageProblem[]

/** The texts that a form has sent; of a field that was sent twice the last. */
export async function readForm(call: Call): Promise<Readonly<Record<string, string | undefined>>> {
  const form = await call.req.parseBody()
  return Object.fromEntries(Object.entries(form).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
}

/** Does what a form asks for; what a person can mend is said on the page that is shown again. */
export async function showAgain(
  call: Call,
  work: () => Promise<Response>,
  page: (manner: Manner, problems: Told) => Markup,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const manner = mannerOf(call)
    const [first] = error.problems
    const { seconds } = first!.values
    if (typeof seconds === 'number') call.header('Retry-After', String(seconds))
    const told = error.problems.map((problem) => tellProblem(problem, manner.words))
    return call.html(page(manner, told), statusOf(first!.code))
  }
}

/** The words of a problem that came by the address, and none for what is no such problem. */
export function tellProblemCode(code: string, words: Words): Told {
  if (!/^(open-id-[a-z-]+|not-a-member|no-workspace)$/.test(code)) return []
  const [message, fix] = [`problem.${code}.message`, `problem.${code}.fix`]
  if (!words.has(message) || !words.has(fix)) return []
  return [{ message: words.text(message as MessageId), fix: words.text(fix as MessageId) }]
}
