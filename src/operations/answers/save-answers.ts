import { parseAnswers } from '../../domain/assessment/parse-answers.ts'
import type { Transaction } from '../../store/database.ts'
import { findDocument } from '../../store/documents.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { writeDocument } from '../document/write-document.ts'
import { mustParseAnswers } from './load-answers.ts'
import type { AnswersText } from './read-answers.ts'

/** Keeps what the company says about itself. Throws everything that is wrong with it, and `stale-revision` (0: nothing seen). */
export async function saveAnswers(
  context: Context,
  { document, seenRevision }: { readonly document: string; readonly seenRevision: number },
): Promise<AnswersText> {
  allow(context, 'answers.edit')
  mustParseAnswers(document)
  return context.database.transaction(async (transaction) => {
    const before = await answersInLog(transaction, context)
    const { body, ...saved } = await writeDocument(context, transaction, {
      ...{ kind: 'answers', action: 'answers.edit', body: document, seenRevision },
      before,
      after: inLog(document),
    })
    return { document: body, ...saved }
  })
}

async function answersInLog(transaction: Transaction, { workspaceId }: Context): Promise<object | undefined> {
  const found = await findDocument(transaction, { workspaceId, kind: 'answers' })
  return found && inLog(found.body)
}

/** The answers without their evidence: free words may name people, and the log keeps no such thing in the clear. */
function inLog(document: string): object {
  const parsed = parseAnswers(document)
  if (parsed.kind === 'problems') return {}
  const { evidence: _, ...answers } = parsed.answers
  return { answers }
}
