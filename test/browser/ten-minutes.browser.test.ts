import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, settle, takePicture } from './open-browser.ts'
import { type Site, startSite } from './start-site.ts'

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

type Company = {
  readonly name: string
  readonly list: string
  readonly joined: string
  readonly asOf: string
  readonly accounts: number
}

const COMPANIES: readonly Company[] = [
  {
    name: 'maven_crm',
    list: 'maven_crm/accounts.csv',
    joined: 'maven_crm/sales_pipeline.csv',
    ...{ asOf: '2017-12-31', accounts: 85 },
  },
  {
    name: 'ravenstack',
    list: 'ravenstack/ravenstack_accounts.csv',
    joined: 'ravenstack/ravenstack_subscriptions.csv',
    ...{ asOf: '2024-12-31', accounts: 500 },
  },
]

// From an upload to an applied plan and a report, as somebody does it who sees the product for the first time.
describe.skipIf(!existsSync(DATA)).each(COMPANIES)('$name', ({ name, list, joined, asOf, accounts }) => {
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    site = await startSite({ hasDemo: false })
    browser = await openBrowser(site)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  test('the list alone is asked for the file that it needs, and comes in with it', async () => {
    const { page, close } = await browser.visit('/')
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
    expect(asOf).not.toBe('')
    await close()
  })
})
