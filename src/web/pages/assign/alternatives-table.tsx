import type { Schema } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'

type Alternative = Schema<'ExplainedAssignment'>['alternatives'][number]

/** So many are shown: who comes later costs ever more. */
const MOST_SHOWN = 12

/** What every CSM who serves the tier would cost, the cheapest first, and what forcing the account there costs at least. */
export function AlternativesTable({
  alternatives,
  chosen,
  lockedTo,
  onLock,
}: {
  readonly alternatives: readonly Alternative[]
  readonly chosen: string | null
  readonly lockedTo: string | undefined
  /** Undefined for who may not plan. */
  readonly onLock: ((personId: string | undefined) => void) | undefined
}) {
  const { text, decimal } = useWords()
  const shown = alternatives.filter(
    ({ personId }, place) => place < MOST_SHOWN || personId === chosen || personId === lockedTo,
  )
  return (
    <>
      <PlainTable label={text('assign.page.alternatives')}>
        <thead>
          <tr>
            <th scope="col">{text('assign.column.csm')}</th>
            <th scope="col" className={cells.number}>
              {text('assign.column.total')}
            </th>
            <th scope="col" className={cells.number}>
              {text('assign.column.at_least')}
            </th>
            {onLock && (
              <th scope="col" className={cells.tight}>
                {text('assign.page.give')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const { personId, name, total, costsAtLeast, blockedBy } = one
            return (
              <tr key={personId}>
                <th scope="row">
                  {personId === chosen ? <strong>{name}</strong> : name}
                  <div className={look.help}>
                    {[
                      partsOf(one, { text, decimal }),
                      blockedBy === null ? '' : text(`assign.obstacle.${blockedBy}`),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </div>
                </th>
                <td className={cells.number}>{decimal(total)}</td>
                <td className={cells.number}>{costsAtLeast > 0 ? `+${decimal(costsAtLeast)}` : '0'}</td>
                {onLock && (
                  <td className={cells.tight}>
                    <Button
                      kind="quiet"
                      icon="lock"
                      aria-label={
                        personId === lockedTo
                          ? undefined
                          : text('assign.page.lock_to', { csm: name ?? personId })
                      }
                      onClick={() => onLock(personId === lockedTo ? undefined : personId)}
                    >
                      {text(personId === lockedTo ? 'assign.page.unlock' : 'assign.page.lock')}
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
      {shown.length < alternatives.length && (
        <p className={look.help}>
          {text('people.first_of', { shown: shown.length, count: alternatives.length })}
        </p>
      )}
      <p className={look.help}>{text('assign.points')}</p>
    </>
  )
}

/** What the points are made of, as far as there is any. */
function partsOf(
  { mismatch, leaving, time, arr, place }: Alternative,
  { text, decimal }: Pick<ReturnType<typeof useWords>, 'text' | 'decimal'>,
): string {
  const parts = [
    [text('assign.column.mismatch'), mismatch.language + mismatch.region + mismatch.skill],
    [text('assign.column.leaving'), leaving],
    [text('assign.column.time'), time],
    [text('assign.column.concentration'), arr + place],
  ] as const
  return parts
    .filter(([, points]) => Math.abs(points) >= 0.05)
    .map(([label, points]) => `${label} ${decimal(points)}`)
    .join(' · ')
}
