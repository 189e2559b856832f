import type { Words } from '../../../language/make-words.ts'
import { COMPANY_INPUTS, type CompanyInput, type TierInput } from './what-if.ts'

const COMPANY_NAMES = {
  targetShare: 'economics.target_share',
  margin: 'economics.margin',
  otherCostShare: 'economics.other_costs',
  retention: 'economics.retention',
  discount: 'economics.discount',
  cacMinor: 'economics.cac',
} as const satisfies Record<CompanyInput, string>

/** What an input that can be tried is called. */
export function inputName({ text }: Words, input: TierInput | CompanyInput): string {
  return isCompanyInput(input) ? text(COMPANY_NAMES[input]) : text(`web.economics.input.${input}`)
}

function isCompanyInput(input: TierInput | CompanyInput): input is CompanyInput {
  return (COMPANY_INPUTS as readonly string[]).includes(input)
}
