import { expect, test } from 'vitest'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { OWNER_EMAIL, OWNER_PASSWORD } from './start-site.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()

testPages(used, () => ({ start: '/', base: '/base', administration: '/administration' }))

test('the keyboard alone finds an account, looks into it and comes back', async () => {
  const { page, close } = await used.browser.visit('/')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('C-0012')
  await page.getByRole('option', { name: 'C-0012' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByText('C-0012').first().waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/base\/[0-9a-f-]{36}$/)
  await page.goto(`${used.site.url}/base`)
  await settle(page)
  const panel = page.getByRole('complementary')
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('2 selected').waitFor()
  await page.keyboard.press('Enter')
  await panel.waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await takePicture(page, 'account-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
  await close()
})

test('an address shows what it says: filter, order and open account', async () => {
  const { page, close } = await used.browser.visit('/base?tier=high&sort=-acv')
  const [answer] = (await used.site.call('GET', '/accounts/table').then((table) => [table])) as [
    { tier: { values: string[]; at: number[] }; acvMinor: (number | null)[] },
  ]
  const high = answer.tier.at.filter((place) => answer.tier.values[place] === 'high').length
  await page.getByText(new RegExp(`^${high} of 600 accounts`)).waitFor()
  expect(await page.getByRole('columnheader', { name: 'ACV' }).getAttribute('aria-sort')).toBe('descending')
  await page.getByLabel('Filter: Name').fill('zzzz')
  await page.getByText('No account passes these filters').waitFor()
  expect(page.url()).toContain('name=zzzz')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(() => page.url()).not.toContain('tier=')
  await close()
})

test('language and theme are chosen, kept, and the reader is not asked again', async () => {
  const { page, close } = await used.browser.visit('/')
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByRole('menuitemradio', { name: '日本語' }).click()
  await page.getByRole('link', { name: '顧客ベース' }).waitFor()
  await page.getByRole('button', { name: /^表示テーマ/ }).click()
  await page.getByRole('menuitemradio', { name: 'ダーク' }).click()
  await page.reload()
  await settle(page)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja-JP')
  expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark')
  await close()
})

test('whoever has to sign in first lands where they wanted to go', async () => {
  const { page, close } = await used.browser.visit('/base?sort=-acv', { cookie: null })
  await page.getByLabel('E-mail').fill(OWNER_EMAIL)
  await page.getByLabel('Password').fill(OWNER_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/base?sort=-acv')
  await page.getByRole('grid').waitFor()
  await close()
})

test('without a connection the page says so and keeps what is there', async () => {
  const { page, close } = await used.browser.visit('/base')
  await page.context().setOffline(true)
  await page.getByText('There is no connection to the server').waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => page.getByText('There is no connection to the server').count()).toBe(0)
  await close()
})
