// What `import … from 'tierwise/domain'` gives: everything that turns documents and lists into decisions.
// A name stays here for the whole of a major version; what is not named here may change at any time.

// Values
export { type Account, anAccount, type Touch } from './account/account.ts'
export type { Csm } from './account/csm.ts'
export { type Accounts, accountsOf, type CustomerBase } from './account/customer-base.ts'
export { FIELD_CATALOGUE } from './account/field-catalogue.ts'
// The assessment
export { type Answers, NO_ANSWERS } from './assessment/answers.ts'
export { type Assessment, assess } from './assessment/assess.ts'
export { parseAnswers } from './assessment/parse-answers.ts'
// The plan and its parts
export { frontier } from './capacity/frontier.ts'
export { describeEconomics } from './economics/describe-economics.ts'
export { lifetimeValue } from './economics/lifetime-value.ts'
export { type Day, dayOf, formatDay, parseDay } from './kernel/day.ts'
export { minorPerMajor, toMajor, toMinor } from './kernel/money.ts'
// The model document
export { checkModel } from './model/check-model.ts'
export { diffModels } from './model/diff-models.ts'
export type { Model, Reason, Tier } from './model/model.ts'
export { modelJsonSchema } from './model/model-json-schema.ts'
export { type ParsedModel, parseModel } from './model/parse-model.ts'
export { printModel } from './model/print-model.ts'
export type { Finding, FindingCode } from './plan/finding.ts'
export type { Plan } from './plan/plan.ts'
export { type PlanInputs, planCustomerBase } from './plan/plan-customer-base.ts'
export { rebuildYear } from './service/rebuild-year.ts'
export { explainPlacement } from './tiering/explain-placement.ts'
export { placeAccount } from './tiering/place-account.ts'
export { replayHistory } from './tiering/replay-history.ts'
