import { type Answers, NO_ANSWERS } from '../../domain/assessment/answers.ts'
import { parseAnswers } from '../../domain/assessment/parse-answers.ts'
import type { Connection } from '../../store/database.ts'
import { findDocument } from '../../store/documents.ts'
import type { Uuid } from '../../store/identifier.ts'
import { ProblemError } from '../problem.ts'

/** The answers of a workspace; where nobody has given any, nothing is answered. Throws what is wrong with stored ones. */
export async function loadAnswers(connection: Connection, workspaceId: Uuid): Promise<Answers> {
  const found = await findDocument(connection, { workspaceId, kind: 'answers' })
  return found === undefined ? NO_ANSWERS : mustParseAnswers(found.body)
}

/** The answers of a document, or everything that is wrong with it thrown. */
export function mustParseAnswers(document: string): Answers {
  const parsed = parseAnswers(document)
  if (parsed.kind === 'answers') return parsed.answers
  throw new ProblemError(parsed.problems)
}
