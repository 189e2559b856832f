import { expect, test } from 'vitest'
import { parseModel } from '../../domain/model/parse-model.ts'
import { planCustomerBase } from '../../domain/plan/plan-customer-base.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import { saveAnswers } from '../answers/save-answers.ts'
import { aContext, testSurroundings } from '../testing/a-context.ts'
import { giveAccounts } from '../testing/give-accounts.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { checkModel, checkModelDraft } from './check-model.ts'
import { commitModel } from './commit-model.ts'
import { listConditionFields } from './list-condition-fields.ts'
import { findCustomFields, loadBase } from './load-base.ts'
import { loadNewestModel } from './load-newest-model.ts'
import { saveDraft } from './save-draft.ts'
import { suggestModel } from './suggest-model.ts'

const used = useFreshDatabase()

const SEATS = `tierwise: 1
tiers:
  - { id: high, touch: high, when: acv >= 100000 || custom.seats >= 500, threshold: 100000 }
  - { id: rest, touch: tech }
`

test('[Q54] a text is checked alone and against the accounts, with the places of what is found', async () => {
  const context = await aContext(testSurroundings(used.served))
  const alone = await checkModel(context, { document: SEATS })
  expect(alone).toMatchObject({ model: { name: 'Model' }, problems: [], accounts: 0 })
  expect(alone.findings.map(({ code }) => code)).not.toContain('mostly_empty_field')
  await giveAccounts(
    context,
    Array.from({ length: 40 }, (_, n) => ({
      id: `A${n}`,
      acvMinor: n < 10 ? 10_000_000 : 1_000_000,
      custom: n < 4 ? { seats: 10 } : {},
      // The last one starts only later.
      startOn: n === 39 ? context.today() + 1 : undefined,
    })),
  )
  const { findings, accounts, tiers } = await checkModel(context, { document: SEATS })
  expect(accounts).toBe(39)
  expect(tiers).toEqual([
    { tier: 'high', meets: 10, meetsMinor: 1e8, takes: 10, takesMinor: 1e8, takesWithAcv: 10, open: 29 },
    { tier: 'rest', meets: 39, meetsMinor: 1.29e8, takes: 29, takesMinor: 2.9e7, takesWithAcv: 29, open: 0 },
  ])
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'mostly_empty_field', path: 'tiers[0].when', line: 3 }),
  )
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'crowded_threshold',
      values: expect.objectContaining({ accounts: 10, atMinor: 10_000_000 }),
    }),
  )
})

test('[Q54] conditions are checked against the fields that the accounts have, also by a commit', async () => {
  const context = await aContext(testSurroundings(used.served))
  const document = SEATS.replace('custom.seats', 'custom.seat')
  expect((await checkModel(context, { document })).problems).toEqual([])
  await giveAccounts(context, [
    { id: 'A', custom: { seats: 3, plan: 'pro', mixed: 1 } },
    { id: 'B', custom: { mixed: 'x' } },
  ])
  const problem = { code: 'condition_unknown_field', line: 3, path: 'tiers[0].when' }
  expect(await checkModel(context, { document })).toMatchObject({ model: undefined, problems: [problem] })
  expect(await problemsIn(() => checkModelDraft(context))).toMatchObject([{ code: 'draft-missing' }])
  await saveDraft(context, { document, seenRevision: 0 })
  expect((await checkModelDraft(context)).problems).toMatchObject([problem])
  expect(await problemsIn(() => commitModel(context))).toMatchObject([problem])
})

test('[Q54] both read the same types of fields', async () => {
  const context = await aContext(testSurroundings(used.served))
  await giveAccounts(context, [
    { id: 'A', custom: { seats: 3, plan: 'pro', isTrial: true, mixed: 1 } },
    { id: 'B', custom: { seats: 4, mixed: 'x' } },
  ])
  const { customFields } = await loadBase(context)
  expect(await findCustomFields(context)).toEqual(customFields)
  expect(customFields).toEqual({ isTrial: 'bool', mixed: 'string', plan: 'string', seats: 'double' })
})

test('[Q102] the fields for conditions come with the texts that accounts have', async () => {
  const context = await aContext(testSurroundings(used.served))
  await giveAccounts(context, [
    { id: 'A', region: 'EMEA', employees: 5000, custom: { plan: 'pro' } },
    { id: 'B', region: 'APAC', custom: { plan: 'basic' } },
    { id: 'C', region: 'EMEA' },
    { id: 'D', region: 'LATAM', startOn: context.today() + 1 },
  ])
  const { items, accounts } = await listConditionFields(context)
  expect(accounts).toBe(3)
  expect(items).toEqual(
    expect.arrayContaining([
      { name: 'region', type: 'string', known: 3, values: ['EMEA', 'APAC'] },
      { name: 'employees', type: 'double', known: 1, values: [] },
      { name: 'segment', type: 'string', known: 1, values: ['enterprise'] },
      { name: 'custom.plan', type: 'string', known: 2, values: ['basic', 'pro'] },
    ]),
  )
})

test('[Q55] a suggestion keeps the costs and zones of the model in force, unless published numbers are asked for', async () => {
  const context = await aContext(testSurroundings(used.served))
  await giveAccounts(context, [{ id: 'A', acvMinor: 20_000_000 }])
  const own = 'tierwise: 1\nzones: { lowFrom: 20000, highFrom: 150000 }\n'
  await saveDraft(context, { document: own, seenRevision: 0 })
  await commitModel(context, {})
  const zonesOf = (text: string) => {
    const parsed = parseModel(text)
    return parsed.kind === 'model' ? parsed.model.zones : undefined
  }
  expect(zonesOf((await suggestModel(context)).document)).toEqual(zonesOf(own))
  const published = await suggestModel(context, { parameters: 'selection' })
  expect(zonesOf(published.document)).toEqual(zonesOf('tierwise: 1\n'))
})

test('[Q55] a suggestion is the default model of the recommendation, in a text that says why', async () => {
  const context = await aContext(testSurroundings(used.served))
  await giveAccounts(
    context,
    Array.from({ length: 60 }, (_, n) => ({
      id: `A${n}`,
      acvMinor: n < 10 ? 20_000_000 : n < 30 ? 3_000_000 : 200_000,
    })),
  )
  await saveAnswers(context, {
    document: 'margin: 0.8\ncomplexity: { implementation: 3 }\n',
    seenRevision: 0,
  })
  const { document, recommendation } = await suggestModel(context)
  expect(recommendation).toBe('hybrid')
  expect(document).toContain('# Recommended: hybrid. Active accounts on 2026-07-01: 60.')
  expect(document).toContain('# 10 of the accounts, ')
  const base = await loadBase(context)
  const answers = await loadAnswers(context.database, context.workspaceId)
  const plan = planCustomerBase({ base, answers, model: undefined, team: undefined, asOf: context.today() })
  const suggested = parseModel(document)
  expect(suggested).toMatchObject({ kind: 'model', model: { version: plan.model.version } })
  await saveDraft(context, { document, seenRevision: 0 })
  await commitModel(context)
  expect(await loadNewestModel(context.database, context.workspaceId)).toMatchObject({
    version: { number: 1 },
  })
})

test('[Q55] where nothing is known the default hybrid stands in', async () => {
  const context = await aContext(testSurroundings(used.served))
  const { document, recommendation } = await suggestModel(context, { parameters: 'structure' })
  expect(recommendation).toBeUndefined()
  expect(parseModel(document)).toMatchObject({
    ...{ kind: 'model', model: { parameters: { name: 'structure' }, tiers: [{}, {}, {}] } },
  })
})
