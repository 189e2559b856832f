import { describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'

const power = (...args: readonly string[]) => runTierwise(['pilot', 'power', ...args])

describe('[D30] pilot power', () => {
  test('--json has the question and the answer', () => {
    const { status, stdout, stderr } = power('--n1', '30', '--n2', '90', '--effect', '0.5', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const found = JSON.parse(stdout)
    // R's pwr.t2n.test(30, 90, 0.5), of the reference data.
    expect(found.power).toBeCloseTo(0.6526291218909, 12)
    expect(found).toMatchObject({
      ...{ kind: 'mean', method: 'noncentral_t', asked: 'power', alpha: 0.05, sides: 2 },
      ...{ perArm: [30, 90], total: 120, n1: 30, n2: 90, effect: 0.5, totalNeeded: 171, clusters: null },
      ...{ designEffect: 1, assumptions: ['false_alarms', 'one_look', 'equal_spread'] },
    })
  })

  test('weeks that cannot show it say so, when they could, and what to measure instead', () => {
    const args = ['--retention', '90%', '--weeks', '4', '--accounts', '240', '--share', '25%']
    const { stdout } = power(...args, '--leading', 'health', '--leading-sd', '15')
    const [first, second, third] = stdout.split('\n\n')
    expect(first).toBe(
      'In 4 weeks with 60 treated and 180 in the control group, no effect can be seen: even if nobody of the treated left, against 0.8% without treatment, it could be chance.',
    )
    expect(second).toBe('To see half as many leave, the same accounts would need 444 weeks.')
    expect(third).toBe(
      '“health” moves earlier: the same accounts show a difference of 6.29 (0.419 of its spread).',
    )
  })

  test('in the language of the reader', () => {
    expect(power('--effect', '-0.5', '--lang', 'de').stdout).toMatch(/braucht es 128 Kunden: 64 behandelt/)
  })

  test('what is no question is refused with 2', () => {
    const { status, stderr } = power('--effect', '0.5', '--accounts', '50', '--power', '0.9')
    expect(status).toBe(2)
    expect(stderr).toContain('nothing is left to ask')
    expect(power('--effect', '0.5', '--allocation', '0.5,0.1').status).toBe(2)
  })
})
