import { beforeAll, expect, test } from 'vitest'
import { generateAccountLines } from '../../bench/generate-accounts.ts'
import { settle } from './open-browser.ts'
import { useSite } from './use-site.ts'

const ACCOUNTS = 100_000
const used = useSite({ hasDemo: false })

beforeAll(async () => {
  await used.site.importList('accounts', [...generateAccountLines(ACCOUNTS, 1)].join('\n'))
}, 120_000)

test('a hundred thousand accounts are sorted, filtered, searched, walked to the end and drawn', async () => {
  const { page, complaints, close } = await used.browser.visit('/base')
  const grid = page.getByRole('grid')
  await page
    .getByText(/^\d\d[\d,]+ accounts/)
    .first()
    .waitFor()
  const count = Number(await grid.getAttribute('aria-rowcount')) - 2
  expect(count).toBeGreaterThan(ACCOUNTS * 0.97)

  // The dearest first: no account costs more than the first shown.
  await page.goto(`${used.site.url}/base?sort=-acv`)
  await settle(page)
  const { acvMinor } = (await used.site.call('GET', '/accounts/table')) as { acvMinor: (number | null)[] }
  const most = Math.max(...acvMinor.map((acv) => acv ?? 0).slice(0, ACCOUNTS))
  const dearest = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: most % 100 === 0 ? 0 : 2,
  }).format(most / 100)
  await grid.getByText(dearest).first().waitFor()

  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect
    .poll(() => grid.locator('[role="row"]').last().getAttribute('aria-rowindex'))
    .toBe(String(count + 2))
  expect(await grid.locator('[role="row"]').count()).toBeLessThan(200)

  await page.getByLabel('Filter: Name').fill('no such account')
  await page.getByText('No account passes these filters').waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page
    .getByRole('tab', { name: 'Charts' })
    .or(page.getByRole('link', { name: 'Charts' }))
    .first()
    .click()
  await page
    .getByText(/The largest 20% of accounts bring/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('99999')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  expect(complaints).toEqual([])
  await close()
})
