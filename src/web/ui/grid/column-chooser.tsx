import { useWords } from '../../words/words-context.tsx'
import { Button } from '../button.tsx'
import { Popover } from '../popover.tsx'
import choices from './choice-list.module.css'
import type { GridColumn } from './column.ts'
import type { ColumnLayout } from './column-layout.ts'

/** A button with a list of the columns, each to be shown or not. */
export function ColumnChooser<Row>({
  columns,
  layout,
}: {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: ColumnLayout<Row>
}) {
  const { text } = useWords()
  return (
    <Popover
      label={text('web.grid.columns')}
      align="end"
      opener={(props) => (
        <Button icon="columns" {...props}>
          {text('web.grid.columns')}
        </Button>
      )}
    >
      {() => (
        <div className={choices.list}>
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
        </div>
      )}
    </Popover>
  )
}
