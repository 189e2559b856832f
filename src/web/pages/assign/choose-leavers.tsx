import { useId } from 'react'
import type { Schema } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './assign.module.css'

/** People who leave or shall get nothing: chosen from the team one by one. */
export function ChooseLeavers({
  people,
  chosen,
  onChoose,
}: {
  readonly people: readonly Schema<'Person'>[]
  readonly chosen: readonly string[]
  readonly onChoose: (personIds: string[]) => void
}) {
  const { text, locale } = useWords()
  const id = useId()
  const nameOf = ({ name, externalId }: Schema<'Person'>) => name ?? externalId
  const sorted = people.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), locale))
  return (
    <div className={look.field}>
      <label htmlFor={id}>{text('assign.page.leaves')}</label>
      <select
        id={id}
        className={classes.leavers}
        value=""
        onChange={(event) => event.target.value !== '' && onChoose([...chosen, event.target.value])}
      >
        <option value="">
          {text(chosen.length === 0 ? 'assign.page.leaves.nobody' : 'assign.page.leaves.add')}
        </option>
        {sorted
          .filter(({ personId }) => !chosen.includes(personId))
          .map((person) => (
            <option key={person.personId} value={person.personId}>
              {nameOf(person)}
            </option>
          ))}
      </select>
      {chosen.length > 0 && (
        <ul className={classes.chosen}>
          {chosen.map((personId) => {
            const person = people.find((one) => one.personId === personId)
            const name = person === undefined ? personId : nameOf(person)
            return (
              <li key={personId}>
                {name}
                <Button
                  kind="quiet"
                  aria-label={text('assign.page.leaves.remove', { name })}
                  onClick={() => onChoose(chosen.filter((other) => other !== personId))}
                >
                  {text('assign.page.remove')}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <p className={look.help}>{text('assign.page.leaves.help')}</p>
    </div>
  )
}
