import { useState } from 'react'
import { useWords } from '../../words/words-context.tsx'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import type { GridColumn, GridRows } from './column.ts'
import { exportRows } from './export-rows.ts'
import { exportWorkbook } from './export-workbook.ts'

/** Saves what the grid shows, in its order and with all its columns, as CSV or as a workbook. */
export function ExportMenu<Row>({
  fileName,
  title,
  columns,
  rows,
  isUp = false,
}: {
  readonly fileName: string
  /** Of the workbook. */
  readonly title: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: GridRows<Row>
  /** Opens upwards: it stands at the foot. */
  readonly isUp?: boolean
}) {
  const { text } = useWords()
  const [isBusy, setBusy] = useState(false)
  const begin = async (work: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    await work().finally(() => setBusy(false))
  }
  return (
    <Menu
      label={text('web.grid.save_as')}
      isUp={isUp}
      isButton
      button={
        <>
          <Icon name="download" />
          <span aria-busy={isBusy || undefined}>{text('web.grid.save_as')}</span>
        </>
      }
      items={[
        { id: 'csv', label: 'CSV', onPick: () => void begin(() => exportRows(fileName, columns, rows)) },
        {
          id: 'xlsx',
          label: 'XLSX',
          onPick: () => void begin(() => exportWorkbook({ fileName, title }, columns, rows)),
        },
      ]}
    />
  )
}
