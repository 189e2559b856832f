import { expect, test } from 'vitest'
import type { ImportProblemCode } from '../src/connectors/import-problem.ts'
import type { ImportNoteCode, RejectionCode } from '../src/connectors/import-summary.ts'
import type { ModelChangeCode } from '../src/domain/model/model-change.ts'
import type { ModelFindingCode } from '../src/domain/model/model-finding.ts'
import type { ModelProblemCode } from '../src/domain/model/model-problem.ts'
import type { MessageId } from '../src/language/catalogue.ts'

/** Codes that reach the words as plain texts, where the compiler cannot follow them. */
type Needed =
  | `problem.${ImportProblemCode | RejectionCode | ModelProblemCode}.${'message' | 'fix'}`
  | `note.${ImportNoteCode}`
  | `check.${ModelFindingCode}.${'message' | 'fix'}`
  | `change.${ModelChangeCode}`

type Missing = Exclude<Needed, MessageId>

// A code without words does not compile here; the error names it.
const everyCodeHasWords: [Missing] extends [never] ? true : { readonly missing: Missing } = true

test('every code of a problem, note, finding and change has words', () => {
  expect(everyCodeHasWords).toBe(true)
})
