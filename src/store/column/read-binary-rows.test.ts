import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWhole } from './binary-field.ts'
import { NumberColumn } from './number-column.ts'
import { readBinaryRows } from './read-binary-rows.ts'
import { TextColumn } from './text-column.ts'

const anyRow = fc.tuple(
  fc.option(fc.string({ unit: 'grapheme', maxLength: 8 }), { nil: undefined }),
  fc.option(fc.maxSafeInteger(), { nil: undefined }),
)

test('[B39] rows come in pieces that end anywhere', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), fc.infiniteStream(fc.nat(9)), (rows, lengths) => {
      const bytes = binaryOf(rows)
      const texts = new TextColumn()
      const numbers = new NumberColumn(readWhole)
      const { take, finish } = readBinaryRows([texts, numbers])
      for (let at = 0; at < bytes.length; ) {
        const end = at + lengths.next().value!
        take(bytes.subarray(at, end))
        at = end
      }
      expect(finish()).toBe(rows.length)
      texts.finish()
      expect(rows.map((_, row) => [texts.at(row), numbers.at(row)])).toEqual(rows)
    }),
  )
})

test('[B39] rows that end too early are no whole base', () => {
  const bytes = binaryOf([['a', 1]])
  for (const end of [0, 5, 25, bytes.length - 2]) {
    const { take, finish } = readBinaryRows([new TextColumn(), new NumberColumn(readWhole)])
    take(bytes.subarray(0, end))
    expect(finish).toThrow(/ended too early/)
  }
})

test('[B9] a bigint that a number cannot hold is refused', () => {
  const { take } = readBinaryRows([new TextColumn(), new NumberColumn(readWhole)])
  expect(() => take(binaryOf([['a', 2n ** 53n]]))).toThrow(/too large a number/)
})

/** Rows as COPY's binary format has them. */
function binaryOf(
  rows: readonly (readonly [text: string | undefined, whole: number | bigint | undefined])[],
): Buffer {
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
  const lines = rows.map(([text, whole]) => {
    const number = whole === undefined ? undefined : Buffer.alloc(8)
    number?.writeBigInt64BE(BigInt(whole!))
    return Buffer.concat([
      Buffer.from([0, 2]),
      fieldOf(text === undefined ? undefined : Buffer.from(text)),
      fieldOf(number),
    ])
  })
  return Buffer.concat([header, ...lines, Buffer.from([0xff, 0xff])])
}

function fieldOf(value: Buffer | undefined): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(value === undefined ? -1 : value.length)
  return Buffer.concat([length, value ?? Buffer.alloc(0)])
}
