import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, formatDay, parseDay } from '../../domain/kernel/day.ts'
import { dayOfSerial } from './day-of-serial.ts'
import { type DateOrder, findDateOrder, parseDate } from './parse-date.ts'

test.each<[string, DateOrder]>([
  ['2024-01-31', 'dmy'],
  ['2024-01-31T23:30:00Z', 'dmy'],
  ['2024-01-31T23:30:00.123+09:00', 'mdy'],
  ['2024-01-31 8:30:00', 'dmy'],
  ['2024-01-31 05:50:07.000000', 'dmy'],
  ['2024/01/31', 'dmy'],
  ['2024/1/31', 'mdy'],
  ['2024.01.31', 'mdy'],
  ['20240131', 'mdy'],
  ['31.01.2024', 'dmy'],
  ['31/01/2024', 'dmy'],
  ['01/31/2024', 'mdy'],
  ['1/31/2024 11:59 PM', 'mdy'],
  ['31-01-24', 'dmy'],
  ['31 Jan 2024', 'mdy'],
  ['31-Jan-24', 'dmy'],
  ['31. Januar 2024', 'dmy'],
  ['31 de janeiro de 2024', 'dmy'],
  ['31 Januari 2024', 'dmy'],
  ['Jan 31, 2024', 'dmy'],
  ['January 31st, 2024', 'dmy'],
  ['Wed, 31 Jan 2024 10:00:00 GMT', 'mdy'],
  ['2024年1月31日', 'dmy'],
  ['２０２４年１月３１日', 'dmy'],
])('[I17] %s read as %s is 31 January 2024', (text, order) => {
  const day = parseDate(text, order)
  expect(day).toBe(parseDay('2024-01-31'))
})

test.each([
  ['1 März 2024', '2024-03-01'],
  ['1 Dez. 2024', '2024-12-01'],
  ['1 Mac 2024', '2024-03-01'],
  ['1 Ogos 2024', '2024-08-01'],
  ['1 out 2024', '2024-10-01'],
  ['1 Mei 2024', '2024-05-01'],
])('[I17] %s is %s', (text, day) => {
  expect(parseDate(text, 'dmy')).toBe(parseDay(day))
})

test.each(['0000-01-01', '0001-01-01', '0999-12-31', '31.12.0999', '00240131', '31 Jan 0024'])(
  '[I17] %s is before the year 1000 and no date',
  (text) => {
    expect(parseDate(text, 'dmy')).toBeUndefined()
  },
)

test('[I17] years of two digits are 1970 to 2069', () => {
  expect(parseDate('01-02-69', 'dmy')).toBe(parseDay('2069-02-01'))
  expect(parseDate('01-02-70', 'dmy')).toBe(parseDay('1970-02-01'))
})

test.each([
  '',
  '2024-02-30',
  '31/04/2024',
  '2024-13-01',
  '00/00/2024',
  '1.5',
  '12',
  'Foo 31, 2024',
  '2024-01-31x',
  '31/01-2024',
  '1/2/3',
  '45292',
])('[I17] %j is no day', (text) => {
  expect(parseDate(text, 'dmy')).toBeUndefined()
  expect(parseDate(text, 'mdy')).toBeUndefined()
})

test.each<[string, ReturnType<typeof findDateOrder>]>([
  ['13/02/2024', 'dmy'],
  ['02/13/2024', 'mdy'],
  ['01/02/2024', 'ambiguous'],
  ['05/05/2024', 'none'],
  ['2024-01-02', 'none'],
  ['Jan 2, 2024', 'none'],
  ['hello', undefined],
])('[I17] %s shows %s', (text, order) => {
  expect(findDateOrder(text)).toBe(order)
})

test('[I17] every day comes back from every way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (day) => {
      const { year, month, date } = calendarOf(day)
      const [d, m] = [String(date).padStart(2, '0'), String(month).padStart(2, '0')]
      expect(parseDate(formatDay(day), 'dmy')).toBe(day)
      expect(parseDate(`${d}.${m}.${year}`, 'dmy')).toBe(day)
      expect(parseDate(`${month}/${date}/${year}`, 'mdy')).toBe(day)
    }),
  )
})

test('[I10] serials of a spreadsheet', () => {
  expect(dayOfSerial('1', '1900')).toBe(parseDay('1900-01-01'))
  expect(dayOfSerial('59', '1900')).toBe(parseDay('1900-02-28'))
  expect(dayOfSerial('60', '1900')).toBeUndefined()
  expect(dayOfSerial('61', '1900')).toBe(parseDay('1900-03-01'))
  expect(dayOfSerial('45322.75', '1900')).toBe(parseDay('2024-01-31'))
  expect(dayOfSerial('43860', '1904')).toBe(parseDay('2024-01-31'))
  for (const text of ['0', '-1', '2958466', 'x', '']) expect(dayOfSerial(text, '1900')).toBeUndefined()
})

test('[I3] any text gives a day or nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789-/.: TZJandeFb年月日'), maxLength: 24 }),
      (text) => {
        const day = parseDate(text, 'dmy')
        if (day !== undefined) expect(Number.isInteger(day)).toBe(true)
      },
    ),
  )
})
