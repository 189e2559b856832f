import { expect, test } from 'vitest'
import { copyLine, copyList } from './copy-line.ts'

test('[B20] a line of COPY escapes what would end it', () => {
  expect(copyLine(['a\tb', 'c\\d', 'e\nf\r', undefined, 1.5, true, ''])).toBe(
    'a\\tb\tc\\\\d\te\\nf\\r\t\\N\t1.5\ttrue\t\n',
  )
  expect(copyLine(['\0x\0'])).toBe('x\n')
  // Otherwise the text would end the data.
  expect(copyLine(['\\.'])).toBe('\\\\.\n')
})

test('[B20] a list of texts keeps its commas, quotes and braces', () => {
  expect(copyList(['a,b', 'c"d', 'e\\f', '{}', ''])).toBe('{"a,b","c\\"d","e\\\\f","{}",""}')
})
