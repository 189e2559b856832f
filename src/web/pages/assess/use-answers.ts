import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import {
  ANSWER_KEYS,
  type AnswerKey,
  type AnswerValue,
  type AnswerValues,
  isSameAnswer,
  readAnswerValues,
} from '../../../domain/assessment/answer-values.ts'
import { type Answers, NO_ANSWERS } from '../../../domain/assessment/answers.ts'
import { editAnswers } from '../../../domain/assessment/edit-answers.ts'
import type { FactorName } from '../../../domain/assessment/factor.ts'
import { type AnswersProblem, parseAnswers } from '../../../domain/assessment/parse-answers.ts'
import { api, take } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { useMay, useWorkspace } from '../../api/session.ts'
import { answersQuery, type SavedAnswers } from './assess-queries.ts'
import {
  keepUnsaved,
  readUnsaved,
  type Started,
  type StartedOverride,
  type Unsaved,
} from './unsaved-answers.ts'

export type AnswerBook = {
  readonly mayEdit: boolean
  readonly document: string
  /** Of a text that cannot be read those that are saved. */
  readonly answers: Answers
  readonly values: AnswerValues
  readonly savedValues: AnswerValues
  readonly problems: readonly AnswersProblem[]
  readonly started: Started
  /** Answers that differ from what is saved. */
  readonly unsaved: readonly AnswerKey[]
  readonly isUnsaved: boolean
  /** Somebody else has saved since these answers were begun. */
  readonly conflict: { readonly base: string; readonly theirs: string } | undefined
  readonly change: (key: AnswerKey, value: AnswerValue) => void
  readonly changeText: (document: string) => void
  /** A score of one's own; it counts once it has a reason. Undefined: as derived. */
  readonly override: (factor: FactorName, override: StartedOverride | undefined) => void
  readonly discard: () => void
  /** Goes on with a text over what is saved now. */
  readonly settle: (document: string) => void
  readonly save: () => Promise<boolean>
  readonly isSaving: boolean
  readonly saveError: Error | null
}

/** The answers as they are being given: kept in this browser until they are saved, over a reload too. */
export function useAnswers(saved: SavedAnswers): AnswerBook {
  const { id: workspaceId } = useWorkspace()
  const queries = useQueryClient()
  const mayEdit = useMay('answers.edit')
  const [mine, setMine] = useState(() => (mayEdit ? readUnsaved(workspaceId) : undefined))
  const document = mine?.document ?? saved.document

  function keep(next: Unsaved | undefined) {
    const isMeaningful =
      next !== undefined && (next.document !== next.base || Object.keys(next.started).length > 0)
    setMine(isMeaningful ? next : undefined)
    keepUnsaved(workspaceId, isMeaningful ? next : undefined)
  }

  const fresh = { document: saved.document, base: saved.document, revision: saved.revision, started: {} }
  // A text that was changed and changed back is the one that these answers began with.
  const begun: Unsaved =
    mine?.base === saved.document ? { ...mine, revision: saved.revision } : (mine ?? fresh)
  const save = useMutation({
    mutationFn: () =>
      take(
        api.PUT('/api/answers', {
          params: { header: { 'if-match': `"${begun.revision}"` } },
          body: { document: begun.document },
        }),
      ),
    onSuccess(next) {
      keep({ document: next.document, base: next.document, revision: next.revision, started: begun.started })
      queries.setQueryData(answersQuery.queryKey, next)
      // What rests on the answers is worked out anew where it is shown.
      void queries.invalidateQueries({ queryKey: ['economics'] })
    },
    onError(error) {
      if (isRefusal(error) && error.status === 412) void queries.invalidateQueries(answersQuery)
    },
  })

  const parsed = useMemo(() => parseAnswers(document), [document])
  const savedValues = useMemo(() => readAnswerValues(saved.document), [saved.document])
  const savedAnswers = useMemo(() => {
    const read = parseAnswers(saved.document)
    return read.kind === 'answers' ? read.answers : NO_ANSWERS
  }, [saved.document])
  const isReadable = parsed.kind === 'answers'
  const values = useMemo(
    () => (isReadable ? readAnswerValues(document) : savedValues),
    [document, isReadable, savedValues],
  )
  const isUnsaved = begun.document !== begun.base
  const isStale = begun.revision !== saved.revision
  return {
    ...{ mayEdit, document, values, savedValues, isUnsaved, started: begun.started },
    answers: isReadable ? parsed.answers : savedAnswers,
    problems: isReadable ? [] : parsed.problems,
    unsaved: ANSWER_KEYS.filter((key) => !isSameAnswer(values[key], savedValues[key])),
    conflict: isStale && isReadable ? { base: begun.base, theirs: saved.document } : undefined,
    change: (key, value) => keep({ ...begun, document: editAnswers(begun.document, key, value) }),
    changeText: (next) => keep({ ...begun, document: next }),
    override(factor, override) {
      const { [factor]: _, ...others } = begun.started
      const isWhole = override !== undefined && override.reason.trim() !== ''
      const reasoned = isWhole ? { score: override.score, reason: override.reason.trim() } : undefined
      keep({
        ...begun,
        document: editAnswers(begun.document, `overrides.${factor}`, reasoned),
        started: override === undefined || isWhole ? others : { ...others, [factor]: override },
      })
    },
    discard() {
      save.reset()
      keep(undefined)
    },
    settle(next) {
      save.reset()
      keep({ document: next, base: saved.document, revision: saved.revision, started: begun.started })
    },
    save: () =>
      save.mutateAsync().then(
        () => true,
        () => false,
      ),
    isSaving: save.isPending,
    saveError: isRefusal(save.error) && save.error.status === 412 ? null : save.error,
  }
}
