import { expect, test } from 'vitest'
import { fileNameOf } from './file-name-of.ts'

test('a file is called what the server says, in any letters', () => {
  const said = `attachment; filename="tierwise-2026-07-01.pdf"; filename*=UTF-8''%E6%A8%99%E6%BA%96%20%27A%27.pdf`
  expect(fileNameOf(said)).toBe("標準 'A'.pdf")
  expect(fileNameOf('attachment; filename="a.pdf"')).toBeUndefined()
  expect(fileNameOf("attachment; filename*=UTF-8''%E6%")).toBeUndefined()
  expect(fileNameOf(null)).toBeUndefined()
})
