import { expect, test } from 'vitest'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

const found = (tier: Parameters<typeof aOneTierModel>[0], times = 2) =>
  findingsOf(aPlan({ model: aOneTierModel(tier), accounts: [{ acv: 50, times }] }), 'no_playbooks')

test('[L34] low touch without a playbook', () => {
  expect(found({ touch: 'low', service: { playbooks: [] } })).toMatchObject([
    { tiers: ['all'], accountCount: 2, moneyMinor: 10_000, values: { count: 2 } },
  ])
})

test.each([
  ['one playbook', { touch: 'low', service: { playbooks: ['renewal'] } }, 2],
  ['no accounts', { touch: 'low', service: { playbooks: [] } }, 0],
  ['high touch', { touch: 'high', service: { playbooks: [] } }, 2],
  ['tech touch', { touch: 'tech', service: { playbooks: [] } }, 2],
] as const)('[L34] %s: nothing to find', (_, tier, times) => {
  const service = { playbooks: [...tier.service.playbooks] }
  expect(found({ ...tier, service }, times)).toEqual([])
})
