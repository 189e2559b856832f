import { expect, test } from 'vitest'
import { Refusal } from '../../api/problem.ts'
import { faultOf, otherFault } from './fault-of.ts'

const refusal = (place: string | null) =>
  new Refusal({
    ...{ type: 'about:blank', title: 'No.', status: 422, code: 'email-invalid', requestId: '1' },
    problems: [{ code: 'email-invalid', place, message: 'Wrong.', fix: 'Write another.', values: {} }],
  })

test('what is wrong with a field is said in its place, and nowhere twice', () => {
  expect(faultOf(refusal('email'), 'email')).toBe('Wrong. Write another.')
  expect(faultOf(refusal('body.email'), 'email')).toBe('Wrong. Write another.')
  expect(faultOf(refusal('role'), 'email')).toBeUndefined()
  expect(otherFault(refusal('email'), ['email'])).toBeUndefined()
})

test('what is about no field is said for the whole form', () => {
  expect(otherFault(refusal(null), ['email'])).toBeInstanceOf(Refusal)
  expect(otherFault(new Error('away'), ['email'])).toBeInstanceOf(Error)
  expect(otherFault(null, ['email'])).toBeUndefined()
  expect(faultOf(new Error('away'), 'email')).toBeUndefined()
})
