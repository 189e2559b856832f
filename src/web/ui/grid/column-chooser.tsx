import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../words/words-context.tsx'
import { Button } from '../button.tsx'
import type { GridColumn } from './column.ts'
import type { ColumnLayout } from './column-layout.ts'
import classes from './data-grid.module.css'

/** A button with a list of the columns, each to be shown or not. */
export function ColumnChooser<Row>({
  columns,
  layout,
}: {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: ColumnLayout<Row>
}) {
  const { text } = useWords()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: PointerEvent) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [isOpen])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened.
    <div
      className={classes.chooser}
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setOpen(false)
        whole.current?.querySelector('button')?.focus()
      }}
    >
      <Button icon="columns" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {text('web.grid.columns')}
      </Button>
      {isOpen && (
        <fieldset id={id} className={classes.chooserList}>
          <legend>{text('web.grid.columns')}</legend>
          {columns.map((column) => (
            <label key={column.id}>
              <input
                type="checkbox"
                checked={layout.isShown(column)}
                onChange={() => layout.toggle(column)}
              />
              {column.label}
            </label>
          ))}
          <Button kind="quiet" onClick={layout.reset}>
            {text('web.grid.reset')}
          </Button>
        </fieldset>
      )}
    </div>
  )
}
