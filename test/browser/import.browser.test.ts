import { writeXlsx } from 'hucre/xlsx'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { expectWellMade } from './well-made.ts'

const used = useSite({ hasDemo: false })

const BROKEN = [
  'account_id,name,acv,renewal_date,Colour of the logo',
  'A-1,First,12000,2026-09-01,blue',
  'A-2,Second,a lot,2026-10-01,red',
  ',Third,9000,2026-11-01,green',
  'A-4,Fourth,9000,someday,',
].join('\n')

const broken = { name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(BROKEN) }

test('from an empty workspace: a list is read, nothing is kept before the confirmation, it is imported and taken back', async () => {
  const { page, complaints, close } = await used.browser.visit('/')
  await page.getByRole('main').getByRole('link', { name: 'Import a list' }).click()
  await page.getByLabel('File', { exact: true }).setInputFiles('examples/demo/accounts.csv')
  await page.getByText('600 rows of 600 can be imported. Nothing is saved yet.').waitFor()
  expect(await page.getByLabel('Meaning of acv').inputValue()).toBe('field acv')
  await takePicture(page, 'import-checked-en-light')
  expect(await countOf('/imports')).toBe(0)
  expect(await countOf('/accounts')).toBe(0)

  await page.getByRole('button', { name: 'Import 600 accounts' }).click()
  await page.getByText('The list is in: 600 new, 0 changed, 0 as before.').waitFor()
  await page.getByRole('cell', { name: 'imported' }).waitFor()
  await takePicture(page, 'import-done-en-light')
  expect(await countOf('/imports')).toBe(1)

  await page.getByRole('button', { name: 'Undo the import of accounts.csv' }).click()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('cell', { name: 'undone' }).waitFor()
  expect(await countOf('/accounts')).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('what cannot be read is shown with its line and can be downloaded; a reload keeps the answer', async () => {
  const { page, close } = await used.browser.visit('/import?source=other')
  await page.getByLabel('File', { exact: true }).setInputFiles(broken)
  await page.getByText('2 rows of 4 can be imported').waitFor()
  await page.getByText('2 rows stay out').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save these as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('rejected-customers.csv')
  await page.reload()
  await settle(page)
  await page.getByText('2 rows of 4 can be imported').waitFor()
  // The file is with the server, so it can still be imported.
  await page.getByRole('button', { name: 'Import 2 accounts' }).waitFor()
  await close()
})

test('a file that is no table says so and changes nothing', async () => {
  const { page, close } = await used.browser.visit('/import?source=other')
  const file = { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') }
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByText('The file is empty').first().waitFor()
  await close()
})

test('a list with other columns than the one before of its source is read by its headers again', async () => {
  const { page, close } = await used.browser.visit('/import?source=crm')
  await page.getByLabel('File', { exact: true }).setInputFiles(broken)
  await page.getByText('Lists of crm are read as the last one was.').waitFor()
  await page.getByRole('button', { name: 'Read it by its headers' }).click()
  await page.getByText('2 rows of 4 can be imported').waitFor()
  await close()
})

const MONTHLY = [
  'Kunden-Nr.;Firma;Monatsbetrag;Beginn;Größe',
  'K1;Müller & Söhne;1.250,50;31.01.2026;groß',
  'K2;Bäckerei Ärmel;90,00;01.02.2026;klein',
  'K3;;fünf;02.02.2026;klein',
].join('\r\n')

test('the same list as CSV, XLSX and Parquet: the same rows, and the rejected one in its place', async () => {
  const imports = await countOf('/imports')
  const { page, close } = await used.browser.visit('/import?source=formats')
  const rows = [
    ['account_id', 'name', 'acv', 'renewal_date'],
    ['F-1', 'First', '12000.50', '2026-09-01'],
    ['', 'Second', '5', '2026-10-01'],
    ['F-3', 'Third', '9000', '2026-11-01'],
  ]
  const [names, ...values] = rows
  const columnData = names!.map((name, at) => ({
    name,
    data: values.map((row) => row[at]),
    type: 'STRING' as const,
  }))
  const files = {
    'list.csv': Buffer.from(rows.map((row) => row.join(',')).join('\n')),
    'list.xlsx': Buffer.from(await writeXlsx({ sheets: [{ name: 'List', rows }] })),
    'list.parquet': Buffer.from(parquetWriteBuffer({ columnData })),
  }
  for (const [name, buffer] of Object.entries(files)) {
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: '', buffer })
    await page.getByText(new RegExp(`^${name}, `)).waitFor()
    await settle(page)
    await page.getByText('2 rows of 3 can be imported').waitFor()
    const preview = page.getByRole('region', { name: 'The first rows as they would be kept' })
    const cells = await preview.getByRole('row').allInnerTexts()
    expect(
      cells.map((row) => row.split('\t').map((cell) => cell.trim())),
      name,
    ).toMatchObject([
      ['Line', 'Id of the account', 'Name', 'ACV', 'Renewal'],
      ['2', 'F-1', 'First', '$12,000.50', 'Sep 1, 2026'],
      ['3', expect.stringContaining('The row has no account id')],
      ['4', 'F-3', 'Third', '$9,000', 'Nov 1, 2026'],
    ])
    expect(await countOf('/imports')).toBe(imports)
  }
  await close()
})

test('columns are given another meaning: the list is read again, keeps it over a reload, and is remembered for its source', async () => {
  const { page, complaints, close } = await used.browser.visit('/import?source=erp')
  const latin1 = { name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from(MONTHLY, 'latin1') }
  await page.getByLabel('File', { exact: true }).setInputFiles(latin1)
  await page.getByText('The list cannot be imported. Nothing was changed.').waitFor()
  await page.getByText(/Still missing: .*ACV/).waitFor()
  await page.getByText('Müller & Söhne').waitFor()
  await takePicture(page, 'import-refused-en-light')
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Take Monatsbetrag × 12 as ACV' }).click()
  await page.getByText(/^3 rows of 3 can be imported/).waitFor()
  await page.getByRole('cell', { name: '$15,006' }).waitFor()
  await page.getByLabel('Meaning of Größe').selectOption('none')
  await page.getByRole('columnheader', { name: 'Größe' }).waitFor({ state: 'detached' })
  await page.reload()
  await settle(page)
  expect(await page.getByLabel('Meaning of Größe').inputValue()).toBe('none')
  // Nothing is remembered before it is imported.
  expect(await sourcesOf()).not.toContain('erp')
  await takePicture(page, 'import-mapped-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Import 3 accounts' }).click()
  await page.getByText('The list is in: 3 new').waitFor()

  await page.getByRole('link', { name: 'Import another list' }).click()
  await page.getByLabel('File', { exact: true }).setInputFiles(latin1)
  await page.getByText('Lists of erp are read as the last one was.').waitFor()
  expect(await page.getByLabel('What the amounts cover').inputValue()).toBe('month')
  expect(complaints).toEqual([])
  await close()
})

test('a missing source is asked for in its place', async () => {
  const { page, close } = await used.browser.visit('/import?source=other')
  await page.getByLabel('Where it comes from').fill('')
  await page.getByLabel('Where it comes from').blur()
  await page.getByText('Write the name of the system').waitFor()
  await close()
})

describe('the page with a list that was read', () => {
  test.each(LANGUAGES)('in %s: no barrier, nothing cut off, everything in words', async (language) => {
    const { page, complaints, close } = await used.browser.visit('/import?source=other', { language })
    await page.locator('input[type=file]').setInputFiles(broken)
    await page.getByRole('table').first().waitFor()
    await settle(page)
    await expectWellMade(page, 'import', language)
    expect(complaints).toEqual([])
    await close()
  })
})

async function sourcesOf(): Promise<readonly string[]> {
  const { items } = (await used.site.call('GET', '/import-sources')) as { items: { source: string }[] }
  return items.map(({ source }) => source)
}

async function countOf(path: string): Promise<number> {
  const { items } = (await used.site.call('GET', path)) as { items: unknown[] }
  return items.length
}
