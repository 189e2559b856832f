import { type WorkbookRequest, writeTable } from './workbook.ts'

/** A hundred thousand rows take two seconds: here nobody waits for them. */
addEventListener('message', async ({ data }: MessageEvent<WorkbookRequest>) => {
  const bytes = await writeTable(data)
  postMessage(bytes, { transfer: [bytes.buffer] })
})
