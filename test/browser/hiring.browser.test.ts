import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { commitModel } from './commit-model.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()
const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

test('without a model it says what is missing; whoever may not see plans is told who may', async () => {
  const { page, close } = await used.browser.visit('/people/hiring')
  await page.getByText('Without a model nobody can say').waitFor()
  await page.getByRole('link', { name: 'Go to the model' }).waitFor()
  await close()
  await commitModel(used.site)
  const csm = await used.browser.visit('/people/hiring', { cookie: await used.site.join('csm') })
  await csm.page.getByText('You may not see this').waitFor()
  await csm.close()
})

test('when to hire whom: in words, in a picture, in a table; a scenario, a change and a reason stand in the address', async () => {
  const { page, complaints, close } = await used.browser.visit('/people/hiring')
  const heading = page.getByRole('heading', { level: 1 })
  await heading.getByText(/CS then costs [\d.]+% of revenue\./).waitFor()
  const before = await heading.innerText()
  await page.locator('#hiring-timeline').getByText('As a table').waitFor()
  await page.getByText(/10,000 runs with seed 1/).waitFor()

  // Twice the accounts, by keyboard.
  await page.getByRole('radio', { name: 'As the model' }).focus()
  await page.keyboard.press('ArrowRight')
  await settle(page)
  expect(searchOf(page)).toEqual({ scenario: 'x2' })
  await heading.getByText(/^Hiring.*Open \d+ position/s).waitFor()
  expect(await heading.innerText()).not.toBe(before)
  const openings = page.getByRole('region', { name: 'What to do by when' })
  expect(await openings.getByRole('row').count()).toBeGreaterThan(2)

  // A change is marked and goes back by itself.
  const attrition = page.getByLabel('People who leave in a year (%)', { exact: true })
  await attrition.fill('30')
  await attrition.press('Enter')
  await page.getByText(/changed, was 15/).waitFor()
  expect(searchOf(page)).toEqual({ scenario: 'x2', attrition: '0.3' })
  await page.reload()
  await settle(page)
  await page.getByText(/changed, was 15/).waitFor()
  await page.getByRole('button', { name: /Reset.*People who leave/ }).click()
  await settle(page)
  expect(searchOf(page)).toEqual({ scenario: 'x2' })

  // A figure of all tiers opens, and from it that of one tier with its assumptions.
  const months = page.getByRole('region', { name: 'Month by month: All' })
  await months
    .getByRole('button', { name: /^[\d,.]+ Accounts, / })
    .last()
    .click()
  const panel = page.getByRole('complementary')
  await panel.getByText('Rule').waitFor()
  await panel.getByRole('button').nth(1).click()
  await panel
    .getByText(/= .* − /)
    .first()
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'hiring-why-en-light')
  await page.keyboard.press('Escape')

  // What the answer rests on, a key away.
  await page.getByRole('tab', { name: 'The years ahead' }).focus()
  await page.keyboard.press('End')
  await page.getByRole('region', { name: 'What it all rests on' }).waitFor()
  expect(searchOf(page)).toEqual({ scenario: 'x2', view: 'basis' })

  // The plan as a file.
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Export' })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'CSV' }).click()),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/Open by,Start,People/)
  expect(complaints).toEqual([])
  await close()
})

testPages(used, () => ({ hiring: '/people/hiring', 'hiring-risk': '/people/hiring?view=risk' }))
