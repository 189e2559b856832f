import { expect, test } from 'vitest'
import {
  changedParts,
  cleanRecord,
  mergeRecords,
  missingParts,
  type WrittenRecord,
  writtenOf,
} from './edit-record.ts'

const NOTHING = writtenOf({})
const FULL: WrittenRecord = {
  ...{ goals: ['Half the time'], successPlan: 'Two more teams', stakeholders: ['Head of Operations'] },
  ...{ openIssues: [], risks: [], promisesMade: [], nextSteps: ['Introduce the new CSM'] },
}

test('what nobody has said is missing, that there is none is said, where that can be', () => {
  expect(missingParts(NOTHING)).toHaveLength(7)
  expect(missingParts(FULL)).toEqual([])
  expect(missingParts({ ...FULL, goals: [] })).toEqual(['goals'])
  expect(missingParts({ ...FULL, risks: [' '] })).toEqual(['risks'])
})

test('empty entries are not sent, and change nothing', () => {
  const typing = { ...FULL, goals: ['Half the time', ' '], successPlan: 'Two more teams' }
  expect(cleanRecord(typing)).toEqual(FULL)
  expect(changedParts(FULL, typing)).toEqual([])
  expect(changedParts(NOTHING, { ...NOTHING, goals: [''], successPlan: '' })).toEqual([])
  expect(changedParts(NOTHING, { ...NOTHING, risks: [] })).toEqual(['risks'])
})

test('of two who write at once each keeps what they have changed', () => {
  const mine = { ...FULL, goals: ['Mine'] }
  const theirs = { ...FULL, goals: ['Theirs'], risks: ['A new owner'] }
  expect(mergeRecords({ base: FULL, mine, theirs })).toEqual({
    ...FULL,
    goals: ['Mine'],
    risks: ['A new owner'],
  })
})
