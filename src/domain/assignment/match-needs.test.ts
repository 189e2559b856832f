import { expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { matchNeeds } from './match-needs.ts'

const german = aCsm({ id: '1', languages: ['de'], regions: ['EMEA', 'DE'], skills: ['Banking'] })
const english = aCsm({ id: '2', languages: ['EN'], regions: ['AMER'] })
const unknown = aCsm({ id: '3' })
const { needsOf, has } = matchNeeds([german, english, unknown])
const known = { language: undefined, region: undefined, country: undefined, industry: undefined }

test('[N7] who lists others only does not match; who lists nothing is not known', () => {
  const { language } = needsOf({ ...known, language: 'de-AT' })
  expect([german, english, unknown].map((csm) => has(csm, 'language', language))).toEqual([
    true,
    false,
    undefined,
  ])
})

test('[N7] a region is met by the country too', () => {
  const { region } = needsOf({ ...known, region: 'DACH', country: 'de' })
  expect([german, english].map((csm) => has(csm, 'region', region))).toEqual([true, false])
})

test('[N7] what nobody lists, or nobody knows of the account, tells nobody apart', () => {
  expect(needsOf({ ...known, language: 'pl', industry: 'Space' })).toEqual({
    language: undefined,
    region: undefined,
    skill: undefined,
  })
  expect(has(german, 'skill', undefined)).toBeUndefined()
})
