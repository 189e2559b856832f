import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

type Company = {
  readonly name: string
  readonly list: string
  readonly joined: string
  readonly accounts: number
}

const COMPANIES: readonly Company[] = [
  {
    name: 'maven_crm',
    list: 'maven_crm/accounts.csv',
    joined: 'maven_crm/sales_pipeline.csv',
    accounts: 85,
  },
  {
    name: 'ravenstack',
    list: 'ravenstack/ravenstack_accounts.csv',
    joined: 'ravenstack/ravenstack_subscriptions.csv',
    accounts: 500,
  },
]

// From an upload to an applied plan and a report, as somebody does it who sees the product for the first time.
describe.skipIf(!existsSync(DATA)).each(COMPANIES)('$name', ({ name, list, joined, accounts }) => {
  const used = useSite({ hasDemo: false })

  test('the list alone is asked for the file that it needs, and comes in with it', async () => {
    const { page, close } = await used.browser.visit('/')
    await page.getByRole('main').getByRole('link', { name: 'Import a list' }).click()
    await page.getByLabel('File', { exact: true }).setInputFiles(DATA + list)
    await page.getByText(joined.split('/').at(-1)!).first().waitFor()
    await takePicture(page, `ten-minutes-${name}-needs-file`)
    await page.getByLabel('File', { exact: true }).setInputFiles([DATA + joined, DATA + list])
    await page.getByText(new RegExp(`^${accounts} rows of ${accounts} can be imported`)).waitFor()
    await takePicture(page, `ten-minutes-${name}-checked`)
    await page.getByRole('button', { name: `Import ${accounts} accounts` }).click()
    await page.getByText(`The list is in: ${accounts} new`).waitFor()
    await page.getByRole('link', { name: 'See the customer base' }).click()
    await page.getByRole('grid').waitFor()
    await settle(page)
    await takePicture(page, `ten-minutes-${name}-base`)
    await close()
  })

  test('two factors are answered, and the recommendation becomes the draft', async () => {
    const { page, complaints, close } = await used.browser.visit('/')
    await page.getByRole('main').getByRole('link', { name: 'Assessment', exact: true }).click()
    const steps = page.getByRole('navigation', { name: 'Six factors' })
    await steps.getByRole('link', { name: /Margin/ }).click()
    await page.getByLabel('Gross margin, in %').fill('80')
    await steps.getByRole('link', { name: /Competition/ }).click()
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Save answers' }).click()
    await page.getByText('All answers are saved.').waitFor()
    await steps.getByRole('link', { name: /^Result/ }).click()
    await page.getByRole('heading', { name: 'What would change the answer' }).waitFor()
    await settle(page)
    await takePicture(page, `ten-minutes-${name}-assessed`)
    await page.getByRole('button', { name: 'Make this the draft of the model' }).click()
    await page.waitForURL(/\/model/)
    expect(complaints).toEqual([])
    await close()
  })

  test('it stands beside another model, is committed, planned and applied', async () => {
    const { page, complaints, close } = await used.browser.visit('/economics')
    const rail = page.getByRole('navigation', { name: 'Main menu' })
    await page.getByRole('link', { name: 'Compare models' }).click()
    const heads = () => page.getByRole('columnheader').allInnerTexts()
    await expect.poll(heads, { timeout: 20_000 }).toContain('Everybody low-touch')
    await page
      .getByRole('row', { name: /^Cost share/ })
      .getByText('best')
      .waitFor({ timeout: 30_000 })
    await takePicture(page, `ten-minutes-${name}-compared`)

    await rail.getByRole('link', { name: 'Model', exact: true }).click()
    // The comparison has a button of the same name.
    await page.getByRole('heading', { name: 'No model is in force yet' }).first().waitFor()
    await page.getByRole('button', { name: 'Commit model' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Commit model' }).click()
    await page.getByRole('heading', { name: /Version 1 is in force/ }).waitFor()

    await rail.getByRole('link', { name: 'Plan', exact: true }).click()
    await page.getByRole('button', { name: 'Make a new plan' }).click()
    const apply = page.getByRole('button', { name: /^Apply \d+ moves?$/ })
    await apply.waitFor({ timeout: 30_000 })
    await takePicture(page, `ten-minutes-${name}-plan`)
    await apply.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Apply \d+ moves?$/ })
      .click()
    await page.getByText(/accounts have their new tier/).waitFor({ timeout: 30_000 })
    expect(complaints).toEqual([])
    await close()
  })

  test('a Japanese reader gets the report as PDF', async () => {
    const { page, complaints, close } = await used.browser.visit('/report', { language: 'ja' })
    await page.getByRole('button', { name: /PDF/ }).waitFor()
    await settle(page)
    await takePicture(page, `ten-minutes-${name}-report`)
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      page.getByRole('button', { name: /PDF/ }).click(),
    ])
    const pdf = (await readFile(await file.path())).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1/)
    expect(pdf).toMatch(/\/Lang \(ja/)
    expect(complaints).toEqual([])
    await close()
  })
})
