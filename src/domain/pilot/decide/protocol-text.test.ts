import { expect, test } from 'vitest'
import { parseDay } from '../../kernel/day.ts'
import type { Protocol } from '../protocol.ts'
import { protocolText } from './protocol-text.ts'

const PROTOCOL: Protocol = {
  ...{ name: 'Webinars', hypothesis: 'Logins rise', treatment: 'A webinar each week' },
  ...{
    scope: 'segment == "smb"',
    exclude: '',
    share: 0.25,
    seed: 1,
    strata: ['tier', 'acv:4'],
    unit: 'account',
  },
  startsOn: parseDay('2026-03-02')!,
  endsOn: parseDay('2026-03-30')!,
  primary: {
    ...{ name: 'logins', kind: 'mean', better: 'higher' },
    source: { code: 'signal', metric: 'logins', how: 'mean' },
  },
  others: [],
  rule: { minimumEffect: 2, alpha: 0.05 },
}

test('[PT47] the text does not depend on the order in which the parts were written', () => {
  const backwards = Object.fromEntries(Object.entries(PROTOCOL).reverse()) as Protocol
  const { primary } = PROTOCOL
  const turned = {
    ...backwards,
    primary: Object.fromEntries(Object.entries(primary).reverse()) as typeof primary,
  }
  expect(protocolText(turned)).toBe(protocolText(PROTOCOL))
})

test('[PT47] another protocol has another text; the order of strata means something', () => {
  expect(protocolText({ ...PROTOCOL, seed: 2 })).not.toBe(protocolText(PROTOCOL))
  expect(protocolText({ ...PROTOCOL, strata: ['acv:4', 'tier'] })).not.toBe(protocolText(PROTOCOL))
})

test('[PT47] people can read it: days are days', () => {
  const text = protocolText(PROTOCOL)
  expect(text).toContain('  "endsOn": "2026-03-30",\n  "exclude": "",\n')
  expect(text.endsWith('}\n')).toBe(true)
})
