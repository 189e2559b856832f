import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import type { Site } from './start-site.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite({ hasDemo: false })
const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
let accountId: string

beforeAll(async () => {
  await fill(used.site)
  const found = (await used.site.call('GET', '/accounts?tier=high&limit=200')) as {
    items: readonly { id: string; hasLeft: boolean }[]
  }
  accountId = found.items.find(({ hasLeft }) => !hasLeft)!.id
}, 180_000)

test('what was kept, in words, by the definition that is chosen, and group by group', async () => {
  const { page, complaints, close } = await used.browser.visit('/')
  await page.getByRole('link', { name: 'Retention' }).click()
  await heading(page)
    .getByText(/Of the ARR of a year ago, .*% was kept, .*% with expansion\./)
    .waitFor()
  await page.getByText('capped@1').waitFor()
  const table = page.getByRole('region', { name: 'Where ARR went' })
  expect(await table.getByRole('row').count()).toBe(13)

  await page.getByRole('combobox', { name: 'What GRR and NRR mean' }).selectOption('renewal')
  await heading(page)
    .getByText(/that came up for renewal/)
    .waitFor()
  await page.getByText('renewal@1').waitFor()
  await page.getByRole('combobox', { name: 'By', exact: true }).selectOption('quarter')
  await page.getByRole('combobox', { name: 'Range' }).selectOption('all')
  await page.getByRole('combobox', { name: 'Group' }).selectOption('tier')
  await settle(page)
  expect(searchOf(page)).toEqual({ definition: 'renewal', by: 'quarter', range: 'all', group: 'tier' })
  await table
    .getByRole('rowheader', { name: /^\d{4}-Q4/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'tech-touch' }).click()
  await heading(page)
    .getByText(/tech-touch: /)
    .waitFor()
  expect(searchOf(page).of).toBe('tech')
  await page.getByRole('button', { name: 'Export' }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toContain('retention')
  expect(complaints).toEqual([])
  await close()
})

test('how long customers stay, and what renewals to come are expected to be', async () => {
  const { page, complaints, close } = await used.browser.visit('/retention/survival')
  await heading(page)
    .getByText(/have left after/)
    .waitFor()
  await page.getByRole('combobox', { name: 'Group' }).selectOption('tier')
  await page.getByText(/The groups differ by more than chance makes likely/).waitFor()
  await page.locator('#survival').getByText('Watched', { exact: true }).waitFor()
  await page.getByText('For those who want to check').click()
  await page.getByText(/chi-squared/).waitFor()

  await page.getByRole('link', { name: 'Renewals to come' }).click()
  await heading(page)
    .getByText(/Of 100 customers who begin, .* after 10 years \(between/)
    .waitFor()
  await page.getByRole('combobox', { name: 'Years ahead' }).selectOption('5')
  await heading(page)
    .getByText(/after 5 years/)
    .waitFor()
  expect(searchOf(page)).toEqual({ years: '5' })
  expect(complaints).toEqual([])
  await close()
})

test('whether health predicts who leaves: signals do, and a score that nobody made says so', async () => {
  const { page, complaints, close } = await used.browser.visit('/retention/health')
  await heading(page)
    .getByText(/Together the signals tell who leaves: .* times in 100 \(between/)
    .waitFor()
  const weights = page.getByRole('region', { name: 'What each signal should count in a health score' })
  await weights.getByRole('rowheader', { name: 'active users' }).waitFor()
  await page.getByRole('button', { name: 'Put them into the draft of the model' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Put them into the draft of the model' }).click()
  await dialog.getByText('They are in the draft now.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  const { document } = (await used.site.call('GET', '/model/draft')) as { document: string }
  expect(parseDocument(document).getIn(['health', 'signals', 0, 'group'])).toBe('evidence')
  await page.getByRole('combobox', { name: 'What is judged' }).selectOption('score')
  await heading(page).getByText('No health score was known').waitFor()
  expect(searchOf(page)).toEqual({ judged: 'score' })
  expect(complaints).toEqual([])
  await close()
})

test('an account opens its health; somebody says otherwise until a day, and ends it', async () => {
  const { page, complaints, close } = await used.browser.visit(`/base/${accountId}`)
  await page.getByRole('button', { name: 'Why? Health' }).click()
  await page.getByText(/\d+ points, (green|yellow|red)\. 50\.0% of what should be known is known\./).waitFor()
  const made = page.getByRole('region', { name: 'What it is made of' })
  await made.getByText('never measured').first().waitFor()
  await page.getByText('active users went from').waitFor()
  expect(searchOf(page)).toEqual({ view: 'health' })

  await page.getByRole('button', { name: 'Override the health' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Override the health' }).click()
  await dialog.getByText('Write why.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByLabel('What it is').selectOption('score')
  await dialog.getByLabel('Score, 0 to 100').fill('12')
  await dialog.getByLabel('Reason').fill('The champion left')
  await dialog.getByLabel('Last day').fill(inDays(60))
  await takePicture(page, 'retention-override-en-light')
  await dialog.getByRole('button', { name: 'Override the health' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/12 points, red, because somebody says so until .*: The champion left/).waitFor()
  await page.getByText(/The signals alone say/).waitFor()
  await page.getByRole('button', { name: 'End the override' }).click()
  await dialog.getByRole('button', { name: 'End the override' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/12 from .* \(ended early\): The champion left/).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('without a past it says what is missing and leads there; a CSM is told for whom it is', async () => {
  const { page, complaints, close } = await used.browser.visit('/')
  const answer = (path: string, json: object) =>
    page.route(`**/api/retention${path}*`, (route) => route.fulfill({ json }))
  const leftOut = { withoutContract: 3, beforeRecord: 12, tooYoung: 4 }
  await answer('', { recordBeginsOn: null })
  await answer('/projection', {
    ...{
      fit: null,
      refused: { code: 'too_few_renewals', churn: null },
      recordBeginsOn: '2026-01-01',
      leftOut,
    },
  })
  await page.getByRole('link', { name: 'Retention' }).click()
  await heading(page).getByText('No contract is known').waitFor()
  expect(await page.getByRole('main').getByRole('link', { name: 'Import' }).getAttribute('href')).toBe(
    '/import',
  )
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: 'Renewals to come' }).click()
  await heading(page).getByText('no cohort has passed two anniversaries').waitFor()
  expect(complaints).toEqual([])
  await close()

  const cookie = await used.site.join('csm')
  const csm = await used.browser.visit('/retention', { cookie })
  await csm.page.getByText('It is for:').waitFor()
  expect(await csm.page.getByRole('link', { name: 'Retention' }).count()).toBe(0)
  await csm.close()
})

testPages(used, () => ({
  'retention-bridge': '/retention?group=tier&range=36&by=quarter',
  'retention-survival': '/retention/survival?group=tier',
  'retention-projection': '/retention/projection',
  'retention-health': '/retention/health',
  'retention-account': `/base/${accountId}?view=health`,
}))

/** Customers since six years, renewing yearly; those who left lately used it less before. Nothing is drawn: what a customer does follows from its number. */
async function fill(site: Site): Promise<void> {
  const customers = Array.from({ length: 320 }, (_, at) => customer(at))
  const list = (head: string, rows: readonly string[]) => `${head}\n${rows.join('\n')}\n`
  await site.importList(
    'accounts',
    list(
      'account_id,name,employees,industry,tier,acv',
      customers.map(({ id, tier }, at) => `${id},Customer ${id},${20 + ((at * 37) % 900)},Retail,${tier},`),
    ),
  )
  await site.importList(
    'contracts',
    list(
      'account_id,from,until,acv',
      customers.flatMap(({ contracts }) => contracts),
    ),
  )
  await site.importList(
    'signals',
    list(
      'account_id,day,metric,value',
      customers.flatMap(({ signals }) => signals),
    ),
  )
  const { document } = (await site.call('POST', '/model/suggestion', {})) as { readonly document: string }
  const model = parseDocument(document)
  model.setIn(
    ['health', 'signals'],
    model.createNode([
      {
        metric: 'active_users',
        group: 'usage',
        scale: [
          [0, 0],
          [100, 100],
        ],
      },
      {
        metric: 'nps',
        group: 'sentiment',
        scale: [
          [-50, 0],
          [50, 100],
        ],
      },
    ]),
  )
  await site.call('PUT', '/model/draft', { document: String(model) })
  await site.call('POST', '/model/versions', { reason: 'A test' })
  for (const day of [inDays(-28), inDays(0)]) {
    const { jobId } = (await site.call('POST', '/daily-runs', { day })) as { jobId: string }
    await site.finish(jobId)
  }
}

function customer(at: number) {
  const id = `C-${String(at).padStart(3, '0')}`
  const tier = at % 3 === 0 ? 'high' : 'tech'
  // A quarter is there when the record begins.
  const start = at % 4 === 0 ? -2200 : -2100 + ((at * 53) % 1900)
  const years = Math.floor(-start / 365)
  const share = (salt: number) => (Math.abs(at * 7919 + salt * 104_729) % 1000) / 1000
  const leaving = Array.from({ length: years }, (_, year) => year + 1).find(
    (year) => share(year) < (tier === 'high' ? 0.1 : 0.34) / Math.sqrt(year),
  )
  const isLate = leaving === undefined && at % 7 === 3
  const end = leaving !== undefined ? start + leaving * 365 : isLate ? -1 - (at % 80) : undefined
  const contracts: string[] = []
  let acv = 8000 + ((at * 613) % 40_000)
  for (let from = start; from < (end ?? 1); from += 365) {
    const until = Math.min(from + 365, end ?? Number.POSITIVE_INFINITY)
    contracts.push(`${id},${inDays(from)},${inDays(until)},${Math.round(acv)}`)
    acv *= share(from) < 0.25 ? 0.85 : share(from) < 0.6 ? 1.12 : 1
  }
  const hasLeftLately = end !== undefined && end > -92
  const use = (hasLeftLately ? 5 : 35) + share(3) * 55
  const signals = [-300, -190, -95, -30, -2].map(
    (day, index) => `${id},${inDays(day)},active_users,${Math.round(use + index * 2)}`,
  )
  return { id, tier, contracts, signals: [...signals, `${id},${inDays(-95)},open_tickets,${(at * 31) % 9}`] }
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
