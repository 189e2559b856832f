import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()

const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

test('charts say what there is to see, and each bar leads to its accounts', async () => {
  const { page, complaints, close } = await used.browser.visit('/base')
  await page.getByRole('tab', { name: 'Charts' }).click()
  await page.getByText('The largest 20% of accounts bring').waitFor()
  expect(searchOf(page)).toEqual({ view: 'charts' })
  const charts = page.locator('figure.chart')
  await expect.poll(() => charts.count()).toBe(6)
  await takePicture(page, 'base-charts-en-light')

  // A bar with the mouse: as many accounts as it says.
  const bar = page.locator('#acv [data-href]').first()
  const count = Number(/: ([\d,]+)$/.exec((await bar.locator('title').textContent())!)![1]!.replace(',', ''))
  await bar.click({ force: true })
  await page.getByText(new RegExp(`^${count} of 600 accounts`)).waitFor()
  expect(searchOf(page).acv).toMatch(/^\d/)

  // A row of the table with the keyboard, over the filter that is there.
  await page.goto(`${used.site.url}/base?view=charts&tier=low`)
  await page.getByText(/^\d+ of 600 accounts/).waitFor()
  await page.locator('#renewals').getByText('As a table').press('Enter')
  const link = page.locator('#renewals a').nth(1)
  const accounts = await page.locator('#renewals tbody tr').nth(1).locator('td').first().textContent()
  await link.press('Enter')
  await page.getByText(new RegExp(`^${accounts} of 600 accounts`)).waitFor()
  expect(searchOf(page)).toEqual({ tier: 'low', renewal: expect.stringMatching(/^[\d-]{10}\.\.[\d-]{10}$/) })
  expect(complaints).toEqual([])
  await close()
})

test('a view is saved, found again, changed, renamed, shared, deleted and brought back', async () => {
  const { page, complaints, close } = await used.browser.visit('/base')
  await page.getByRole('button', { name: 'Filter: Tier' }).click()
  const choices = page.getByRole('dialog', { name: 'Filter: Tier' })
  await choices.getByRole('checkbox', { name: /^high-touch/ }).check()
  await choices.getByRole('checkbox', { name: /^low-touch/ }).check()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'base-choices-en-light')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter: Tier' }).evaluate((it) => it === document.activeElement)
  expect(searchOf(page)).toEqual({ tier: 'high|low' })

  await page.getByRole('button', { name: 'Views' }).click()
  const views = page.getByRole('dialog', { name: 'Views' })
  await views.getByLabel('Name of the view').fill('With people')
  await views.getByRole('button', { name: 'Save view' }).click()
  const opener = page.getByRole('button', { name: /^With people/ }).first()
  await views.getByRole('button', { name: 'With people', exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'base-views-en-light')
  await page.keyboard.press('Escape')

  await page.getByLabel('Filter: ACV').fill('>=100k')
  await page.getByRole('button', { name: 'With people · changed' }).click()
  await views.getByRole('button', { name: 'Save the changes in “With people”' }).click()
  await expect.poll(() => opener.textContent()).toBe('With people')
  await views.getByRole('button', { name: 'Rename “With people”' }).click()
  await views.getByRole('textbox').first().fill('Large')
  await page.keyboard.press('Enter')
  await views.getByRole('button', { name: 'Show “Large” to everybody' }).click()
  await views.getByRole('region', { name: 'For everybody' }).waitFor()

  await page.goto(`${used.site.url}/base`)
  await settle(page)
  await page.getByRole('button', { name: 'Views' }).click()
  await views.getByRole('button', { name: 'Large', exact: true }).click()
  await expect.poll(() => searchOf(page)).toMatchObject({ tier: 'high|low', acv: '>=100k' })
  await page.getByRole('button', { name: 'Large' }).click()
  await views.getByRole('button', { name: 'Delete “Large”' }).click()
  await page.getByText('“Large” is deleted.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Large' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('cells are selected by keyboard and mouse, copied, and saved as CSV and as a workbook', async () => {
  const { page, complaints, close } = await used.browser.visit('/base?sort=-acv')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  const grid = page.getByRole('grid')
  const cell = (row: number, column: number) => page.locator(`[data-row="${row}"][data-column="${column}"]`)
  const shown = async (row: number, column: number) => (await cell(row, column).textContent())!

  await grid.focus()
  await page.keyboard.press('ArrowRight')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(`Shift+${key}`)
  await page.getByText('9 cells').waitFor()
  await page.getByText(/^ACV: \$/).waitFor()
  await page.keyboard.press('Control+c')
  const lines = (await clipboard()).split('\n').map((line) => line.split('\t'))
  expect(lines.map((line) => line.length)).toEqual([3, 3, 3])
  expect(lines[1]![0]).toBe(await shown(1, 1))
  expect(Number(lines[0]![2])).toBeGreaterThanOrEqual(Number(lines[2]![2]))

  // By mouse, over two columns; a press alone opens.
  const from = (await cell(2, 0).boundingBox())!
  const to = (await cell(5, 1).boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 })
  await page.mouse.up()
  await page.getByText('8 cells').waitFor()
  expect(searchOf(page).open).toBeUndefined()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'base-range-en-light')
  await page.getByRole('button', { name: 'Copy 4 ids' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  expect((await clipboard()).split('\n')).toEqual(await Promise.all([2, 3, 4, 5].map((row) => shown(row, 1))))

  // Several columns by the keyboard alone.
  await page.getByRole('columnheader', { name: 'Tier' }).getByRole('button').press('Enter')
  await page.getByRole('columnheader', { name: 'ACV' }).getByRole('button').press('Shift+Enter')
  await expect.poll(() => searchOf(page).sort).toBe('tier acv')

  const save = async (name: string) => {
    await page.getByRole('button', { name: 'Export', exact: true }).first().click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ])
    return readFileSync(await download.path())
  }
  const csv = (await save('CSV')).toString('utf8').trimEnd().split('\r\n')
  expect(csv).toHaveLength(601)
  const { sheets } = await readXlsx(await save('XLSX'))
  const [head, first] = sheets[0]!.rows
  expect(sheets[0]!.rows).toHaveLength(601)
  expect(head!.join(',')).toBe(csv[0]!.replace('\uFEFF', ''))
  expect(first![0]).toBe(csv[1]!.split(',')[0])
  expect(typeof first![head!.indexOf('ACV')]).toBe('number')
  expect(first![head!.indexOf('Renewal')]).toBeInstanceOf(Date)
  expect(complaints).toEqual([])
  await close()
})

testPages(used, () => ({ 'base-charts': '/base?view=charts' }))
