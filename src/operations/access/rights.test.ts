import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { problemsIn } from '../testing/problems-in.ts'
import { type Actor, ROLES, type Role, SCOPES, type Scope } from './actor.ts'
import { allow, mayDo, type OperationName, RIGHTS } from './rights.ts'

/** Written out, not derived: whoever changes a right changes this line too. Roles by their first two letters, then the scope. */
const TABLE: Readonly<Record<OperationName, `${string} | ${Scope}`>> = {
  'account.read': 'ow op le cs vi | read',
  'account.pin': 'ow op le -- -- | apply',
  'account.assign': 'ow op le -- -- | apply',
  'health.override': 'ow op le cs -- | apply',
  'contact.read': 'ow op le cs vi | read',
  'contact.edit': 'ow op le cs -- | import',
  'contact.erase': 'ow op -- -- -- | administer',
  'person.read': 'ow op le cs vi | read',
  'import.read': 'ow op le -- vi | read',
  'import.run': 'ow op -- -- -- | import',
  'import.map': 'ow op -- -- -- | import',
  'import.undo': 'ow op -- -- -- | import',
  'model.read': 'ow op le cs vi | read',
  'model.draft': 'ow op le -- -- | model',
  'model.commit': 'ow op le -- -- | model',
  'answers.read': 'ow op le -- vi | read',
  'answers.edit': 'ow op le -- -- | model',
  'plan.read': 'ow op le -- vi | read',
  'plan.comment': 'ow op le -- -- | plan',
  'plan.make': 'ow op le -- -- | plan',
  'plan.discard': 'ow op le -- -- | plan',
  'plan.apply': 'ow op le -- -- | apply',
  'plan.undo': 'ow op le -- -- | apply',
  'assignment.read': 'ow op le cs vi | read',
  'assignment.make': 'ow op le -- -- | plan',
  'assignment.discard': 'ow op le -- -- | plan',
  'assignment.apply': 'ow op le -- -- | apply',
  'handoff.read': 'ow op le cs vi | read',
  'handoff.edit': 'ow op le cs -- | import',
  'handoff.accept': 'ow op le cs -- | apply',
  'handoff.cancel': 'ow op le -- -- | apply',
  'cover.edit': 'ow op le -- -- | apply',
  'pool.read': 'ow op le cs vi | read',
  'pool.work': 'ow op le cs -- | apply',
  'pool.manage': 'ow op le -- -- | apply',
  'pilot.read': 'ow op le -- vi | read',
  'pilot.edit': 'ow op le -- -- | plan',
  'pilot.run': 'ow op le -- -- | apply',
  'pilot.decide': 'ow -- le -- -- | apply',
  'history.read': 'ow op le cs vi | read',
  'daily.run': 'ow op -- -- -- | apply',
  'daily.read': 'ow op le -- vi | read',
  'audit.read': 'ow op -- -- -- | administer',
  'view.read': 'ow op le cs vi | read',
  'view.edit': 'ow op le cs vi | administer',
  'view.share': 'ow op le -- -- | administer',
  'job.read': 'ow op le cs vi | read',
  'user.read': 'ow op -- -- -- | administer',
  'user.administer': 'ow -- -- -- -- | administer',
  'api-key.administer': 'ow -- -- -- -- | administer',
  'sign-in.read': 'ow -- -- -- -- | administer',
  'workspace.read': 'ow op le cs vi | read',
  'workspace.administer': 'ow -- -- -- -- | administer',
}

const cases = Object.entries(TABLE).map(([operation, line]) => {
  const [roles, scope] = line.split(' | ')
  return { operation: operation as OperationName, roles: roles!.split(' '), scope: scope as Scope }
})

test('[Q13] the table has every operation that asks for a right', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(RIGHTS).sort())
})

describe.each(cases)('[Q13] $operation', ({ operation, roles, scope }) => {
  test.each(ROLES)('by the role %s', (role) => {
    expect(mayDo(userWith(role), operation)).toBe(roles.includes(role.slice(0, 2)))
  })

  test.each(SCOPES)('by a key of scope %s', (given) => {
    expect(mayDo(keyWith([given]), operation)).toBe(given === scope)
  })
})

/** Parts of operations, which ask for the right themselves before or while they call these. */
const PARTS = [
  'account/find-seen-book.ts',
  'account/must-see-account.ts',
  'assignment/plan-seen-by.ts',
  'document/write-document.ts',
  'handoff/end-handoff.ts',
  'handoff/get-handoff.ts',
  'health/change-override.ts',
  'import/export-rejected.ts',
  'import/must-be-undoable.ts',
  'import/receive-upload.ts',
  'import/start-import.ts',
  'job/start-job.ts',
  'model/load-base.ts',
  'person/find-own-person.ts',
  'person/load-team-view.ts',
  'placement/change-one-account.ts',
  'placement/publish-changes.ts',
  'placement/publish-outcomes.ts',
  'pilot/draw-members.ts',
  'pilot/load-candidates.ts',
  'pool/change-case.ts',
  'pool/deal-cases.ts',
  'pool/seen-pools.ts',
  'pool/set-member.ts',
  'report/load-report.ts',
  'user/send-mail.ts',
  'workspace/demo-steps.ts',
  'workspace/fill-demo-pilot.ts',
  'workspace/fill-demo.ts',
]

test('[Q13] whatever takes the context of an actor asks for a right, or is a part of what does', () => {
  const folder = new URL('..', import.meta.url)
  const silent = globSync('*/*.ts', { cwd: fileURLToPath(folder) }).filter((path) => {
    if (/\.test\.ts$|^testing\//.test(path)) return false
    const text = readFileSync(new URL(path, folder), 'utf8')
    const takesContext = /export (async )?function \w+\(\s*(\w+|\{[^}]*\}): Context\b/.test(text)
    return takesContext && !/\ballow\(/.test(text)
  })
  expect(silent.filter((path) => !PARTS.includes(path))).toEqual([])
})

test('[Q13] a refusal says which roles and which scope would do', async () => {
  const actor = userWith('viewer')
  expect(await problemsIn(() => allow({ actor }, 'import.run'))).toEqual([
    {
      code: 'not-allowed',
      values: { operation: 'import.run', roles: ['owner', 'operations'], scope: 'import' },
    },
  ])
})

function userWith(role: Role): Actor {
  return { kind: 'user', userId: '00000000-0000-0000-0000-000000000001', role, bookOf: undefined }
}

function keyWith(scopes: readonly Scope[]): Actor {
  return { kind: 'api-key', apiKeyId: '00000000-0000-0000-0000-000000000002', scopes }
}
