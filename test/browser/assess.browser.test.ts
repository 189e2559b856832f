import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite({ hasDemo: false })

type Answers = { readonly document: string; readonly revision: number }
const savedAnswers = () => used.site.call('GET', '/answers') as Promise<Answers>

test('without a customer list answers alone build up a score', async () => {
  const { page, complaints, close } = await used.browser.visit('/assess')
  await page.getByText('1 of 6 factors known.').waitFor()
  await page.getByText('There is no customer list yet').waitFor()
  await page
    .getByRole('navigation', { name: 'Six factors' })
    .getByRole('link', { name: /Margin/ })
    .click()
  await page.getByLabel('Gross margin, in %').fill('72')
  await page.getByText('2 of 6 factors known.').waitFor()
  await takePicture(page, 'assess-empty-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to what is saved' }).click()
  await page.getByText('1 of 6 factors known.').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('from the first factor to the draft of a model: answered by keys, kept over a reload, saved', async () => {
  await used.site.importList('accounts', readFileSync('examples/demo/accounts.csv', 'utf8'))
  const { page, complaints, close } = await used.browser.visit('/assess')
  await page.getByRole('heading', { level: 1, name: /Hybrid/ }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'ACV' }).waitFor()

  await page.getByRole('button', { name: /^Next/ }).focus()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('factor')).toBe('complexity')
  await page.getByRole('radio', { name: 'Days to weeks' }).press('Space')
  await page
    .getByRole('group', { name: /training/ })
    .getByText('Extensive')
    .click()
  await page.getByText('Derived score: 4.').waitFor()
  await page.getByRole('group', { name: 'Your own score' }).getByText('5', { exact: true }).click()
  await page.getByText('Your score counts once its reason is written.').waitFor()
  await page.getByLabel('Reason (required)').fill('Two customers need a migration of years.')
  await page.getByText('Derived score: 4; 5 counts instead.').waitFor()
  await page.getByText(/3 answers changed/).waitFor()
  await takePicture(page, 'assess-complexity-en-light')

  await page.reload()
  await settle(page)
  await page.getByText(/3 answers changed/).waitFor()
  await page.getByRole('button', { name: 'Reset Your own score' }).click()
  await page.getByText('Derived score: 4.').waitFor()

  await page.getByRole('link', { name: /Margin/ }).click()
  const margin = page.getByLabel('Gross margin, in %')
  await margin.fill('seven')
  await margin.press('Tab')
  await page.getByText('Write a number from 0 to 100').waitFor()
  await margin.fill('80')
  await page.getByRole('button', { name: 'Save answers' }).click()
  await page.getByText('All answers are saved.').waitFor()
  const { document } = await savedAnswers()
  expect(document).toContain('\nmargin: 0.8\n')
  expect(document).toContain('# What the company knows about itself.')
  expect(document).toMatch(/training: extensive +# minimal, some, extensive/)

  await page.getByRole('link', { name: /^Result/ }).click()
  await page.getByRole('heading', { name: 'What would change the answer' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('# Assessment: Hybrid.')
  await page.getByRole('button', { name: 'Make this the draft of the model' }).click()
  await page.waitForURL(/\/model/)
  expect(await used.site.call('GET', '/model/draft')).toMatchObject({
    document: expect.stringContaining('# Recommended: hybrid.'),
  })
  expect(complaints.filter((complaint) => !complaint.includes('status of 404'))).toEqual([])
  await close()
})

test('two people at once: the second is told and merges answer by answer', async () => {
  const one = await used.browser.visit('/assess?factor=growth')
  const two = await used.browser.visit('/assess?factor=growth')
  await one.page.getByLabel('Accounts in 24 months').fill('1200')
  await two.page.getByLabel('Accounts in 24 months').fill('900')
  await two.page.getByLabel('CSMs you can hire in a quarter').fill('2')
  await one.page.getByRole('button', { name: 'Save answers' }).click()
  await one.page.getByText('All answers are saved.').waitFor()
  await two.page.getByRole('button', { name: 'Save answers' }).click()
  await two.page.getByText(/1 answer differs: choose/).waitFor()
  expect(await findBarriers(two.page)).toEqual([])
  await takePicture(two.page, 'assess-conflict-en-light')
  await two.page.getByRole('radio', { name: '1,200' }).check()
  await two.page.getByRole('button', { name: 'Merge' }).click()
  await two.page.getByRole('button', { name: 'Save answers' }).click()
  await two.page.getByText('All answers are saved.').waitFor()
  const { document } = await savedAnswers()
  expect(document).toContain('accountsIn24Months: 1200')
  expect(document).toContain('hiresPerQuarter: 2')
  await one.close()
  await two.close()
})

test('the text is the same answers, with errors in their place', async () => {
  const { page, close } = await used.browser.visit('/assess?factor=text')
  const field = page.getByRole('textbox', { name: 'Answers as text' })
  const text = await field.inputValue()
  await field.fill(text.replace('margin: 0.8', 'margin: 80'))
  await page.getByText('The text cannot be read as answers').waitFor()
  await page.getByRole('button', { name: /^Line \d+/ }).click()
  await takePicture(page, 'assess-text-en-light')
  expect(await findBarriers(page)).toEqual([])
  expect(await page.getByRole('button', { name: 'Save answers' }).isDisabled()).toBe(true)
  await field.fill(text.replace('margin: 0.8', 'margin: 0.6'))
  await page.getByRole('link', { name: /Margin/ }).click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Gross margin, in %' }).inputValue()).toBe('60')
  await close()
})

testPages(used, () =>
  Object.fromEntries(
    ['acv', 'complexity', 'segment', 'competition', 'growth', 'result'].map((step) => [
      `assess-${step}`,
      `/assess?factor=${step}`,
    ]),
  ),
)
