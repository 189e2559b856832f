import { describe, expect, test } from 'vitest'
import type { Approval } from '../model/model.ts'
import { aPlacing } from './a-placing.ts'
import { needsApproval, type ProposedMove } from './needs-approval.ts'
import { placeAccount } from './place-account.ts'

const MOVE: ProposedMove = { reason: 'growth', from: 'low', to: 'high', acvMinor: 150_000_00 }
const ANY: Approval = { reasons: undefined, tiers: undefined, arrFromMinor: undefined }

const asks = (approval: Partial<Approval>, move: Partial<ProposedMove> = {}) =>
  needsApproval({ ...MOVE, ...move }, [{ ...ANY, ...approval }])

describe('[T32] approval', () => {
  test('no rule, no approval', () => {
    expect(needsApproval(MOVE, [])).toBe(false)
  })
  test('by reason', () => {
    expect(asks({ reasons: ['growth', 'risk'] })).toBe(true)
    expect(asks({ reasons: ['contraction'] })).toBe(false)
  })
  test('by the tier that is entered or left', () => {
    expect(asks({ tiers: ['high'] })).toBe(true)
    expect(asks({ tiers: ['low'] })).toBe(true)
    expect(asks({ tiers: ['tech'] })).toBe(false)
  })
  test('by ARR, where an unknown one might be above the limit', () => {
    expect(asks({ arrFromMinor: 150_000_00 })).toBe(true)
    expect(asks({ arrFromMinor: 150_000_01 })).toBe(false)
    expect(asks({ arrFromMinor: 150_000_01 }, { acvMinor: undefined })).toBe(true)
  })
  test('every given part must match, in any one rule', () => {
    expect(asks({ reasons: ['growth'], tiers: ['tech'] })).toBe(false)
    const rules = [
      { ...ANY, reasons: ['risk' as const] },
      { ...ANY, tiers: ['high'] },
    ]
    expect(needsApproval(MOVE, rules)).toBe(true)
  })
  test('a first placement needs it only by a rule that names its reason', () => {
    const entry = { from: undefined, reason: 'entry' as const }
    expect(asks({}, entry)).toBe(false)
    expect(asks({ tiers: ['high'] }, entry)).toBe(false)
    expect(asks({ reasons: ['entry'] }, entry)).toBe(true)
  })
  test('a move that needs it is placed, and says so', () => {
    const model = { movement: { approvals: [{ reasons: ['growth' as const], arrFrom: 100_000 }] } }
    const current = { tier: 'low', acvMinor: 60_000_00 }
    const grown = placeAccount(aPlacing({ model, account: { acvMinor: 150_000_00 }, current }))
    expect(grown).toMatchObject({ tier: 'high', moves: true, needsApproval: true })
    const still = placeAccount(aPlacing({ model, account: { acvMinor: 60_000_00 }, current }))
    expect(still).toMatchObject({ moves: false, needsApproval: false })
  })
})
