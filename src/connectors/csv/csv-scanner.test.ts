import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvFault, CsvScanner, MAX_ROW_BYTES } from './csv-scanner.ts'
import { textsOf } from './row-bytes.ts'

type Scanned = { rows: { line: number; texts: string[] }[]; fault: CsvFault | undefined }

function scan(text: string, { delimiter = ',', chunk = 1 << 16 } = {}): Scanned {
  const rows: Scanned['rows'] = []
  const scanner = new CsvScanner(delimiter, (row) => rows.push({ line: row.line, texts: textsOf(row) }))
  const bytes = Buffer.from(text)
  let fault: CsvFault | undefined
  for (let at = 0; at < bytes.length && !fault; at += chunk)
    fault = scanner.push(bytes.subarray(at, at + chunk))
  return { rows, fault: fault ?? scanner.end() }
}

/** RFC 4180 one character at a time, on strings: slow, and simple enough to be believed. */
function scanSlowly(text: string): Scanned {
  const rows: Scanned['rows'] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const texts: string[] = []
    const startLine = line
    let wasQuoted = false
    for (;;) {
      let field = ''
      if (text[at] === '"') {
        wasQuoted = true
        const opened = line
        at++
        while (text[at] !== '"' || text[at + 1] === '"') {
          if (at >= text.length) return { rows, fault: { code: 'unclosed-quote', line: opened } }
          if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++
          if (text[at] === '"') at++
          field += text[at++]
        }
        at++
      } else while (at < text.length && !',\r\n'.includes(text[at]!)) field += text[at++]
      texts.push(trimmed(field))
      if (text[at] !== ',') break
      at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    if (texts.length > 1 || wasQuoted || texts[0] !== '') rows.push({ line: startLine, texts })
  }
  return { rows, fault: undefined }
}

function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return text.slice(start, end)
}

describe('rows', () => {
  test('[I4] quotes, doubled quotes and line breaks inside quotes', () => {
    expect(scan('a,"b ""x"", c"\r\n"1\n2",3\n').rows).toEqual([
      { line: 1, texts: ['a', 'b "x", c'] },
      { line: 2, texts: ['1\n2', '3'] },
    ])
  })

  test.each(['\n', '\r\n', '\r'])('[I4] line end %j, and none after the last row', (end) => {
    expect(scan(`a,b${end}1,2${end}${end}3,`).rows).toEqual([
      { line: 1, texts: ['a', 'b'] },
      { line: 2, texts: ['1', '2'] },
      { line: 4, texts: ['3', ''] },
    ])
  })

  test('[I4] a line break inside quotes counts for the lines after it', () => {
    expect(scan('"a\n\nb"\nc').rows.map(({ line }) => line)).toEqual([1, 4])
  })

  test('[I8] text after a closing quote is marked', () => {
    const faults: number[] = []
    const scanner = new CsvScanner(',', (row) => faults.push(row.faultAt))
    scanner.push(Buffer.from('a,"b" ,c\na,"b"x,c\n'))
    expect(faults).toEqual([-1, 1])
  })

  // Quotes only where a field begins: what else may follow a closing quote is I8.
  const field = fc.oneof(
    fc.stringMatching(/^[a-z ]{0,4}$/),
    fc
      .array(fc.constantFrom('a', '""', ',', '\n', '\r', '\r\n', 'ü', '日'), { maxLength: 6 })
      .map((parts) => `"${parts.join('')}"`),
  )
  const table = fc
    .array(fc.tuple(fc.array(field, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r')), {
      maxLength: 6,
    })
    .map((rows) => rows.map(([fields, end]) => fields.join(',') + end).join(''))

  test('[I4] as a slow reader reads, in chunks of any size', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), fc.boolean(), (text, chunk, isCut) => {
        const input = isCut ? text.slice(0, -1) : text
        expect(scan(input, { chunk })).toEqual(scanSlowly(input))
      }),
    )
  })

  test('[I3] any bytes give rows or a fault, the same for every chunk size', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ') }),
        fc.integer({ min: 1, max: 9 }),
        (text, chunk) => {
          expect(scan(text, { chunk })).toEqual(scan(text))
        },
      ),
    )
  })
})

describe('faults', () => {
  test('[I7] a quote that never closes: the line where it opened', () => {
    expect(scan('a,b\n1,"2\n3,4\n5,6\n').fault).toEqual({ code: 'unclosed-quote', line: 2 })
  })

  test('[I7] a quote that never closes in a large file: stops at the limit', () => {
    expect(scan(`a\n"${'x\n'.repeat(MAX_ROW_BYTES)}`).fault).toEqual({ code: 'unclosed-quote', line: 2 })
  })

  test('[I7] a line above one mebibyte stops at once, however long it is', () => {
    let rows = 0
    const scanner = new CsvScanner(',', () => rows++)
    const block = Buffer.alloc(1 << 18, 'x')
    let fed = 0
    let fault: CsvFault | undefined
    scanner.push(Buffer.from('a,b\n'))
    for (; fed < 100 && !fault; fed++) fault = scanner.push(block)
    expect(fault).toEqual({ code: 'line-too-long', line: 2, limit: MAX_ROW_BYTES })
    expect(fed).toBe(5)
    expect(rows).toBe(1)
  })
})
