import { expect, test } from 'vitest'
import { isAtLeast } from './severity.ts'

test('[K8] an error is at least a warning, an info is not', () => {
  expect(isAtLeast('error', 'warning')).toBe(true)
  expect(isAtLeast('warning', 'warning')).toBe(true)
  expect(isAtLeast('info', 'warning')).toBe(false)
})
