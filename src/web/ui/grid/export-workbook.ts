import type { GridColumn, GridRows } from './column.ts'
import { saveFile, walkRows } from './export-rows.ts'
import type { WorkbookRequest } from './workbook.ts'

/**
 * Saves all rows as they are filtered and ordered, with all columns, as a workbook: numbers are numbers, days are days. What writes
 * it is loaded when it is needed, in a worker.
 */
export async function exportWorkbook<Row>(
  { fileName, title }: { readonly fileName: string; readonly title: string },
  columns: readonly GridColumn<Row>[],
  rows: GridRows<Row>,
): Promise<void> {
  const cells: (string | number | null)[][] = []
  await walkRows(rows, (row) =>
    cells.push(
      columns.map(({ number, text }) => (number === undefined ? text(row) : (number.of(row) ?? null))),
    ),
  )
  const bytes = await inWorker({
    title,
    columns: columns.map(({ label, width, number }) => ({ label, width, format: number?.format })),
    rows: cells,
  })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  saveFile(new Blob([bytes], { type }), `${fileName}.xlsx`)
}

async function inWorker(request: WorkbookRequest): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.postMessage(request)
    })
  } finally {
    worker.terminate()
  }
}
