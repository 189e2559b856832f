import { useMemo, useState } from 'react'
import type { AnswerKey, AnswerValue } from '../../../domain/assessment/answer-values.ts'
import { compareAnswers, mergeAnswers } from '../../../domain/assessment/merge-answers.ts'
import { Button } from '../../ui/button.tsx'
import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import { answerName, answerShown } from './answer-names.ts'
import classes from './assess.module.css'
import { FigureTable } from './figure-table.tsx'
import type { AnswerBook } from './use-answers.ts'

/** Somebody else has saved meanwhile: what each of both changed, and whose answer counts where both did. */
export function Conflict({
  book,
  conflict: { base, theirs },
}: {
  readonly book: AnswerBook
  readonly conflict: NonNullable<AnswerBook['conflict']>
}) {
  const words = useWords()
  const { text } = words
  const differences = useMemo(
    () => compareAnswers({ base, mine: book.document, theirs }),
    [base, book.document, theirs],
  )
  const [kept, setKept] = useState<ReadonlySet<AnswerKey>>(
    () => new Set(differences.filter(({ isClash }) => isClash).map(({ key }) => key)),
  )
  const clashes = differences.filter(({ isClash }) => isClash).length

  function keep(key: AnswerKey, isMine: boolean) {
    const next = new Set(kept)
    if (isMine) next.add(key)
    else next.delete(key)
    setKept(next)
  }

  return (
    <section className={classes.conflict} aria-labelledby="conflict">
      <div role="alert">
        <h2 id="conflict">{text('web.assess.conflict', { count: clashes })}</h2>
      </div>
      <FigureTable
        title={text('web.assess.conflict.table')}
        columns={[
          { label: text('web.assess.answer'), isText: true },
          { label: text('web.assess.before'), isText: true },
          { label: text('web.assess.mine'), isText: true },
          { label: text('web.assess.theirs'), isText: true },
        ]}
        rows={differences.map(({ key, base: before, mine, theirs: other, isClash }) => ({
          key,
          cells: [
            answerName(key, words),
            <Shown key="before" answerKey={key} value={before} />,
            ...([true, false] as const).map((isMine) => {
              const value = isMine ? mine : other
              if (!isClash) return <Shown key={String(isMine)} answerKey={key} value={value} />
              return (
                <label key={String(isMine)} className={classes.clash}>
                  <input
                    type="radio"
                    name={key}
                    checked={kept.has(key) === isMine}
                    onChange={() => keep(key, isMine)}
                  />
                  <Shown answerKey={key} value={value} />
                </label>
              )
            }),
          ],
        }))}
      />
      <div className={classes.tools}>
        <Button kind="main" onClick={() => book.settle(mergeAnswers(theirs, { differences, kept }))}>
          {text('web.assess.merge')}
        </Button>
        <Button onClick={() => book.settle(book.document)}>{text('web.assess.keep_mine')}</Button>
        <Button onClick={book.discard}>{text('web.assess.take_theirs')}</Button>
      </div>
    </section>
  )
}

function Shown({ answerKey, value }: { readonly answerKey: AnswerKey; readonly value: AnswerValue }) {
  const words = useWords()
  if (value === undefined) return <Unknown why={words.text('web.assess.no_answer')} />
  return answerShown(answerKey, value, words)
}
