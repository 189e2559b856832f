import type { Words } from '../../../language/make-words.ts'
import { COMPANY_INPUTS, type CompanyInput, type TierInput } from './what-if.ts'

const COMPANY_NAMES = {
  targetShare: 'xlsx.target_share',
  margin: 'xlsx.margin',
  otherCostShare: 'web.economics.other_costs',
  retention: 'xlsx.retention',
  discount: 'xlsx.discount',
  cacMinor: 'xlsx.cac',
} as const satisfies Record<CompanyInput, string>

/** What an input that can be tried is called. */
export function inputName({ text, currency }: Words, input: TierInput | CompanyInput): string {
  return isCompanyInput(input)
    ? text(COMPANY_NAMES[input], { currency })
    : text(`web.economics.input.${input}`)
}

function isCompanyInput(input: TierInput | CompanyInput): input is CompanyInput {
  return (COMPANY_INPUTS as readonly string[]).includes(input)
}
