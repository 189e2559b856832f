import { neutraliseText } from './neutralise-text.ts'
import { letterOf } from './sheet.ts'

export type StreamCell = string | number | boolean | undefined

/** The most rows that a sheet may have, its header included (Excel). */
export const MOST_ROWS = 1_048_576

const CHUNK = 1 << 16

/**
 * The XML of a sheet with rows that are made while they are written. The model sheet has a header row and one row of
 * zeros; its second row says which style each column has, and is replaced.
 */
export async function* streamSheet(
  modelSheet: string,
  rows: AsyncIterable<readonly StreamCell[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const modelRow = /<row r="2".*?<\/row>/s.exec(modelSheet)
  if (modelRow === null) throw new Error('the model sheet has no second row')
  const styles = [...modelRow[0].matchAll(/<c r="[A-Z]+2"([^>]*)>/g)].map(
    ([, attributes]) => / s="\d+"/.exec(attributes!)?.[0] ?? '',
  )
  // Without a dimension a reader looks for itself; the one of the model would be wrong.
  let chunk = modelSheet.slice(0, modelRow.index).replace(/<dimension [^>]*\/>/, '')
  let number = 1
  for await (const row of rows) {
    number++
    chunk += `<row r="${number}">`
    for (const [column, cell] of row.entries())
      chunk += cellXml(cell, `${letterOf(column)}${number}`, styles[column])
    chunk += '</row>'
    if (chunk.length < CHUNK) continue
    yield encoder.encode(chunk)
    chunk = ''
  }
  yield encoder.encode(chunk + modelSheet.slice(modelRow.index + modelRow[0].length))
}

function cellXml(cell: StreamCell, place: string, style = ''): string {
  switch (typeof cell) {
    case 'undefined':
      return ''
    case 'number':
      return `<c r="${place}"${style}><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${place}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`
    case 'string':
      return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(neutraliseText(cell))}</t></is></c>`
  }
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  )
}
