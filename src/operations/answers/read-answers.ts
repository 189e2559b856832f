import { ANSWERS_TEMPLATE } from '../../domain/assessment/answers-template.ts'
import { findDocument } from '../../store/documents.ts'
import type { Instant } from '../../store/value-parsers.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

export type AnswersText = {
  readonly document: string
  /** 0: nobody has answered anything yet, and the document is the one to start from. */
  readonly revision: number
  readonly updatedBy: string | undefined
  readonly updatedAt: Instant | undefined
}

/** What the company says about itself, as it was written; at first the questions with nothing answered. */
export async function readAnswers(context: Context): Promise<AnswersText> {
  allow(context, 'answers.read')
  const found = await findDocument(context.database, { workspaceId: context.workspaceId, kind: 'answers' })
  return {
    document: found?.body ?? ANSWERS_TEMPLATE,
    revision: found?.revision ?? 0,
    updatedBy: found?.updatedBy,
    updatedAt: found?.updatedAt,
  }
}
