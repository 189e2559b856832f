import { expect, test } from 'vitest'
import { groupRights, RIGHT_GROUPS } from './right-groups.ts'

const ROLES = ['owner', 'viewer'] as const

test('a role has a line of the table when it has each of its rights', () => {
  const rights = [
    { right: 'plan.make', roles: ['owner', 'viewer'], scope: 'plan' },
    { right: 'plan.apply', roles: ['owner'], scope: 'apply' },
    { right: 'account.read', roles: ['owner', 'viewer'], scope: 'read' },
  ] as const
  const lines = groupRights(
    rights.map((line) => ({ ...line, roles: [...line.roles] })),
    ROLES,
  )
  expect(lines.map(({ group }) => group)).toEqual([...RIGHT_GROUPS])
  expect(lines.find(({ group }) => group === 'decide')!.roles).toEqual(['owner'])
  expect(lines.find(({ group }) => group === 'look')!.roles).toEqual(['owner', 'viewer'])
})
