import { beforeAll, expect, test } from 'vitest'
import { commitModel } from './commit-model.ts'
import { makePlan } from './make-plan.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()
let planId: string
let heldId: string

type Rows = { readonly items: readonly { readonly accountId: string; readonly kind: string }[] }

beforeAll(async () => {
  await commitModel(used.site, { approvals: [{ reasons: ['growth'] }] })
  await makePlan(used.site)
  // Another model, so that two plans do not say the same.
  await commitModel(used.site, { approvals: [{ reasons: ['contraction'] }] })
  planId = await makePlan(used.site)
  const { items } = (await used.site.call('GET', `/plans/${planId}/rows?kind=held&limit=1`)) as Rows
  heldId = items[0]!.accountId
  await used.site.call('POST', `/plans/${planId}/comments`, { body: 'The whole looks right to me.' })
  await used.site.call('POST', `/plans/${planId}/comments`, {
    accountId: heldId,
    body: 'Their renewal was moved to spring: let us wait.\nNothing else speaks against it.',
  })
}, 120_000)

testPages(used, () => ({
  plans: '/plan',
  plan: `/plan/${planId}`,
  'plan-row': `/plan/${planId}?state=held&open=${heldId}`,
  'plan-totals': `/plan/${planId}?view=totals`,
  'plan-findings': `/plan/${planId}?view=findings`,
  'plan-discussion': `/plan/${planId}?view=discussion`,
  'plan-runs': `/plan/${planId}?view=runs`,
  'plan-compare': '/plan/compare',
}))

test('a finding shows its accounts as a grid, and where it is mended', async () => {
  const { page, complaints, close } = await used.browser.visit(`/plan/${planId}?view=findings`)
  const link = page.getByRole('link', { name: /^See \d+ accounts?$/ }).first()
  const count = /\d+/.exec((await link.textContent()) ?? '')![0]
  await link.click()
  await page.getByRole('grid').waitFor()
  await page.getByText(new RegExp(`^${count} accounts?$`)).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').waitFor()
  await settle(page)
  await takePicture(page, 'plan-finding-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: 'All findings' }).click()
  await page.getByRole('link', { name: 'To the model' }).first().waitFor()
  expect(complaints).toEqual([])
  await close()
})
