import { useMemo, useState } from 'react'
import { useWords } from '../../words/words-context.tsx'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Popover } from '../popover.tsx'
import choices from './choice-list.module.css'
import { formatChoice, type GridOption, parseChoice } from './column.ts'
import classes from './data-grid.module.css'

/** From here on a choice is found faster by typing. */
const MANY = 12
/** More than can be looked through; the rest is found by typing. */
const MOST = 200

type ChoiceFilterProps = {
  readonly label: string
  readonly options: readonly GridOption[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly counts: (() => ReadonlyMap<string, number>) | undefined
}

/** Lets through the rows of any of several values; each says how many rows it has. */
export function ChoiceFilter(props: ChoiceFilterProps) {
  const { label, options, value } = props
  const { text } = useWords()
  const chosen = parseChoice(value)
  const first = options.find((option) => option.value === chosen[0])?.label ?? chosen[0]
  const shown = first ?? text('web.grid.all')
  const more = chosen.length > 1 ? ` +${chosen.length - 1}` : ''
  return (
    <Popover
      label={label}
      opener={(opener) => (
        <button type="button" className={classes.choice} {...opener} aria-label={`${label}: ${shown}${more}`}>
          <span>
            {shown}
            {more}
          </span>
          <Icon name="down" size={12} />
        </button>
      )}
    >
      {() => <Choices {...props} chosen={chosen} />}
    </Popover>
  )
}

function Choices({
  label,
  options,
  onChange,
  counts: count,
  chosen,
}: ChoiceFilterProps & { readonly chosen: readonly string[] }) {
  const { text, number } = useWords()
  const [sought, setSought] = useState('')
  // Counted once when it opens: what is chosen here does not change how many there would be of each.
  const counts = useMemo(() => count?.(), [])
  const found = options.filter((option) => option.label.toLowerCase().includes(sought.toLowerCase()))
  const toggle = (value: string) =>
    onChange(
      formatChoice(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]),
    )
  return (
    <div className={choices.list}>
      {options.length > MANY && (
        <input
          type="search"
          aria-label={text('web.grid.find_choice')}
          placeholder={text('web.grid.find_choice')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen. */}
      <div role="group" aria-label={label}>
        {found.slice(0, MOST).map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label}</span>
            {counts !== undefined && (
              <span className={choices.count}>{number(counts.get(option.value) ?? 0)}</span>
            )}
          </label>
        ))}
      </div>
      {chosen.length > 0 && (
        <Button kind="quiet" onClick={() => onChange('')}>
          {text('web.grid.all')}
        </Button>
      )}
    </div>
  )
}
