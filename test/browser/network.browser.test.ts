import { expect, test } from 'vitest'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'

const used = useSite()

test.each([
  [
    'cannot be reached',
    (route: import('playwright-core').Route) => route.abort('connectionrefused'),
    'The server does not answer',
  ],
  [
    'is broken',
    (route: import('playwright-core').Route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    'The server does not answer',
  ],
])(
  'where the server %s the page says so, nothing is lost, and another try brings it',
  async (_, refuse, said) => {
    const { page, close } = await used.browser.visit('/administration')
    await page.route('**/api/accounts/table', refuse)
    await page.getByRole('link', { name: 'Customer base' }).click()
    await page.getByRole('heading', { name: said }).waitFor({ timeout: 15_000 })
    expect(await findBarriers(page)).toEqual([])
    await takePicture(page, `unreachable-en-light`)
    await page.unroute('**/api/accounts/table')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('grid').waitFor()
    await close()
  },
)

test('a slow answer is waited for without anything jumping', async () => {
  const { page, close } = await used.browser.visit('/administration')
  await page.route('**/api/accounts/table', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.getByRole('link', { name: 'Customer base' }).click()
  await page.getByText('Loading').first().waitFor()
  await page.getByRole('grid').waitFor()
  await close()
})

test('what is typed while the server is away is there when it is back, also after a reload', async () => {
  const { page, close } = await used.browser.visit('/model?view=text')
  const field = page.getByRole('textbox', { name: 'Document of the model' })
  await field.waitFor()
  await page.context().setOffline(true)
  await field.fill('tierwise: 1\nname: Typed in a tunnel\n')
  await page.getByText('There is no connection to the server').waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await settle(page)
  expect(await field.inputValue()).toContain('Typed in a tunnel')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('A draft is saved').waitFor()
  await close()
})
