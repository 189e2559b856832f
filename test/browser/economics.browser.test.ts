import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseModel } from '../../src/domain/model/parse-model.ts'
import { figureWords } from '../../src/language/figure-words.ts'
import { makePlan } from './make-plan.ts'
import { settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite({ hasDemo: false })

/** The number in a cell, which opens why it is so. */
function figure(page: Page, value: string, what: string) {
  return page.getByRole('button', { name: `${value} ${what}. Why?` })
}

async function fill(page: Page, name: string, value: string) {
  const field = page.getByRole('textbox', { name })
  await field.fill(value)
  await field.press('Enter')
}

/** Puts a document in the place of the one that is there. */
async function replace(path: string, document: string) {
  const { csrfToken } = (await used.site.call('GET', '/session')) as { csrfToken: string }
  const { revision } = (await used.site.call('GET', path)) as { revision: number }
  const saved = await fetch(`${used.site.url}/api${path}`, {
    method: 'PUT',
    headers: {
      ...{ Cookie: used.site.cookie, Origin: used.site.url, 'X-CSRF-Token': csrfToken },
      ...{ 'Content-Type': 'application/json', 'If-Match': `"${revision}"` },
    },
    body: JSON.stringify({ document }),
  })
  expect(saved.status).toBeLessThan(300)
}

test('what is tried is answered at once, opens, is in the address, goes back one by one, and into the draft', async () => {
  const { page, complaints, close } = await used.browser.visit('/economics?tier=low')
  await figure(page, '10.7%', 'Cost share, Low touch').waitFor()
  await figure(page, 'viable', 'Verdict, Low touch').waitFor()
  await fill(page, 'Mean ACV', '15000')
  await figure(page, '21.3%', 'Cost share, Low touch').waitFor()
  await figure(page, 'too expensive', 'Verdict, Low touch').waitFor()
  expect(page.url()).toContain('low.acv=1500000')
  await page.getByText('With your changes customer success costs').waitFor()

  // Every number opens, with the numbers put in.
  await figure(page, '$3,200', 'CS cost per account, Low touch').press('Enter')
  const panel = page.getByRole('complementary').filter({ hasText: 'CS cost per account' })
  await panel.getByText('$2,400 = $120,000 ÷ 50').waitFor()
  await panel.getByText('$3,200 = $2,400 + $600 + $200').waitFor()
  expect(page.url()).toContain('why=low.cost')
  await page.reload()
  await settle(page)
  await panel.getByText('$2,400 = $120,000 ÷ 50').waitFor()
  await page.keyboard.press('Tab')
  await panel.getByRole('button', { name: 'Close' }).press('Escape')
  await expect.poll(() => panel.count()).toBe(0)

  // What is not known says so until somebody writes it.
  await page.getByRole('slider', { name: 'Gross margin, in %: slider' }).press('End')
  await expect.poll(() => page.url()).toContain('margin=1')
  await fill(page, 'Gross margin, in %', '80')
  await fill(page, 'Mean ACV', '50000')
  await fill(page, 'Accounts that stay each year, in %', '92')
  await figure(page, '$224,888.89', 'LTV, Low touch').waitFor()
  await fill(page, 'Cost of winning an account', '18400')
  await figure(page, '6', 'Payback in months, Low touch').waitFor()
  await page.getByRole('button', { name: 'Reset Mean ACV' }).click()
  await figure(page, 'viable', 'Verdict, Low touch').waitFor()
  expect(page.url()).not.toContain('low.acv')
  expect(page.url()).toContain('margin=0.8')

  await fill(page, 'Accounts per CSM (ratio)', '60')
  await figure(page, '9.3%', 'Cost share, Low touch').waitFor()
  await page.getByRole('button', { name: 'Put these into the draft' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Put 2 values into the draft?').waitFor()
  await dialog.getByText('Not part of a model').waitFor()
  await dialog.getByRole('button', { name: 'Put these into the draft' }).click()
  await dialog.getByText('These values are in the draft now.').waitFor()
  const { document } = (await used.site.call('GET', '/model/draft')) as { document: string }
  const parsed = parseModel(document)
  expect(parsed.kind === 'model' && parsed.model).toMatchObject({
    retentionTarget: 0.92,
    tiers: [{ ratio: { target: 12 } }, { ratio: { target: 60 } }, { ratio: undefined }],
  })
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Reset all changes' }).click()
  await figure(page, '10.7%', 'Cost share, Low touch').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('with a plan and answers the figures are those of the plan', async () => {
  await used.site.importList('people', readFileSync('examples/demo/team.csv', 'utf8'))
  await used.site.importList('accounts', readFileSync('examples/demo/accounts.csv', 'utf8'))
  await replace('/answers', readFileSync('examples/demo/answers.yaml', 'utf8'))
  const { document } = (await used.site.call('POST', '/model/suggestion', {})) as { document: string }
  await replace('/model/draft', document)
  await used.site.call('POST', '/model/versions', {})
  const planId = await makePlan(used.site)
  const plan = (await used.site.call('GET', `/plans/${planId}`)) as { document: PlanDocument }
  const { page, close } = await used.browser.visit('/economics')
  const { economics, tiers } = plan.document
  await page.getByRole('heading', { level: 1 }).getByText(share(economics.costShare)).waitFor()
  await figure(page, share(economics.marginLeft), 'Margin left, All tiers').waitFor()
  await figure(page, money(economics.staffedCostMinor), 'With whole people, All tiers').waitFor()
  for (const tier of tiers) {
    await figure(page, share(tier.costShare), `Cost share, ${tier.label}`).waitFor()
    await figure(page, money(tier.breakEvenAcvMinor), `Break-even ACV, ${tier.label}`).waitFor()
    await figure(page, money(tier.staffedCostMinor), `With whole people, ${tier.label}`).waitFor()
    await figure(page, number(tier.paybackMonths), `Payback in months, ${tier.label}`).waitFor()
  }
  await page.getByText('From the plan of').waitFor()
  await page.getByRole('button', { name: / CSMs, 2×\. Why/ }).click()
  await page
    .getByRole('complementary')
    .getByText(/^\d+ = \d+\.\d\d \+/)
    .waitFor()
  await page.getByRole('button', { name: /Change of LTV, Low touch\. Why/ }).click()
  await page
    .getByRole('complementary')
    .getByText(/= \(1 \+ 10\.0%\) ÷ \(1 \+ 10\.0% − 90\.0%\)/)
    .waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await takePicture(page, 'economics-plan-en-light')
  await close()
})

test('models stand side by side on the real list: answer, best, differences, another in place, into the draft', async () => {
  const { page, complaints, close } = await used.browser.visit('/economics/compare')
  const table = page.getByRole('table')
  const heads = () => table.getByRole('columnheader').allInnerTexts()
  await expect.poll(heads).toEqual(['In force (version 1)', 'Everybody low-touch', 'Everybody tech-touch'])
  const answer = page.getByRole('heading', { level: 1 })
  await answer.getByText('In force (version 1) costs').waitFor()
  await page.getByText(/Everybody tech-touch: \d\.\d% \(−\d+\.\d points\)/).waitFor()
  const row = table.getByRole('row', { name: /^Cost share/ })
  expect(await row.getByText('best').count()).toBe(1)
  expect(await row.getByText(/−\d+\.\d points/).count()).toBeGreaterThan(0)
  await table.getByText('Enterprise accounts without a person').first().waitFor()

  await row.getByRole('button', { name: /Cost share, In force/ }).click()
  await page
    .getByRole('complementary')
    .getByText(/^\d\.\d% = \$[\d,]+ ÷ \$[\d,]+$/)
    .waitFor()
  await page.getByRole('button', { name: 'Close' }).click()

  // By keyboard: another model into the second place, the third out.
  await page.getByRole('button', { name: 'Replace Everybody low-touch' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Everybody high-touch' }).press('Enter')
  await expect.poll(heads).toEqual(['In force (version 1)', 'Everybody high-touch', 'Everybody tech-touch'])
  await page.getByRole('button', { name: 'Take Everybody tech-touch out' }).press('Enter')
  await expect.poll(() => page.url()).toContain('models=in-force%2Cdefault-high')
  await answer.getByText('In force (version 1) costs').waitFor()
  await page.getByRole('button', { name: 'Add a model' }).click()
  await page.getByRole('menuitem', { name: 'GitLab 2026' }).click()
  await page.reload()
  await settle(page)
  await expect.poll(heads).toContain('GitLab 2026')
  await page.getByText('Accounts without a tier').first().waitFor()

  await page.getByRole('button', { name: 'Make it the draft Everybody high-touch' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make it the draft' }).click()
  await expect.poll(heads).toEqual(['In force (version 1)', 'Draft', 'GitLab 2026'])
  await page.getByRole('button', { name: 'Commit model' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  expect(complaints).toEqual([])
  await close()
})

testPages(used, () => ({
  economics: '/economics?tier=low&low.acv=1500000&margin=0.7&retention=0.9&why=low.affordable',
  compare: '/economics/compare?models=in-force,default-hybrid,default-high,default-tech',
}))

const { share, money, number } = figureWords('en', 'USD')

type PlanDocument = {
  readonly economics: { costShare: number; marginLeft: number; staffedCostMinor: number }
  readonly tiers: readonly {
    readonly label: string
    readonly costShare: number
    readonly breakEvenAcvMinor: number
    readonly staffedCostMinor: number
    readonly paybackMonths: number
  }[]
}
