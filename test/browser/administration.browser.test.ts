import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'
import { findBarriers, findOverflow, settle, showTheme, takePicture } from './open-browser.ts'
import { OWNER_EMAIL, OWNER_PASSWORD } from './start-site.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()
let viewerCookie: string

test('an owner invites somebody, who comes in by the link; changes their role, and takes an invitation back', async () => {
  const { page, complaints, close } = await used.browser.visit('/administration')
  await page.getByRole('heading', { name: '1 person uses this workspace; 1 administers it.' }).waitFor()
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('nobody')
  await page.keyboard.press('Enter')
  await dialog.getByText('This is not an e-mail address.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'admin-invite-en-light')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('viewer@example.com')
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption('viewer')
  await page.keyboard.press('Enter')
  await page.getByText('viewer@example.com is invited.').waitFor()
  const link = await page.getByRole('region', { name: 'The link' }).innerText()
  await takePicture(page, 'admin-invited-en-light')
  expect(await findBarriers(page)).toEqual([])

  const guest = await used.browser.visit(new URL(link).pathname, { cookie: null })
  await guest.page.getByRole('textbox', { name: 'Your name' }).fill('Vera Viewer')
  await guest.page.getByLabel('Password').fill('tierwisetierwise')
  await guest.page.keyboard.press('Enter')
  await guest.page.getByText('This password is easy to guess.').waitFor()
  await takePicture(guest.page, 'page-link-wrong-en-light')
  expect(await findBarriers(guest.page)).toEqual([])
  await guest.page.getByLabel('Password').fill('four unrelated words here')
  await guest.page.keyboard.press('Enter')
  await guest.page.getByRole('navigation', { name: 'Main menu' }).waitFor()
  const cookies = await guest.page.context().cookies()
  const { name, value } = cookies.find((cookie) => cookie.name === 'tierwise_session')!
  viewerCookie = `${name}=${value}`
  await guest.close()

  await page.reload()
  await settle(page)
  await page.getByRole('gridcell', { name: 'Vera Viewer' }).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('combobox', { name: 'Role' }).selectOption('leader')
  await panel.getByRole('button', { name: 'Save' }).click()
  await panel.getByText('Saved').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'admin-user-en-light')
  await panel.getByRole('combobox', { name: 'Role' }).selectOption('viewer')
  await panel.getByRole('button', { name: 'Save' }).click()
  await panel.getByText('Saved').waitFor()

  await used.site.call('POST', '/invitations', { email: 'late@example.com', role: 'csm' })
  await page.goto(`${used.site.url}/administration?view=invitations`)
  await page.getByRole('button', { name: 'Take back late@example.com' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('heading', { name: 'Nobody is invited at the moment' }).waitFor()
  expect(complaints.filter((complaint) => !complaint.includes('status of 422'))).toEqual([])
  await close()
})

test('a key is made, shown once, works, and is revoked', async () => {
  const { page, close } = await used.browser.visit('/administration/keys')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nightly import')
  await dialog.getByRole('checkbox', { name: 'import lists' }).check()
  await takePicture(page, 'admin-key-new-en-light')
  await dialog.getByRole('button', { name: 'Make a key' }).click()
  const key = await page.getByRole('region', { name: 'Key', exact: true }).innerText()
  await takePicture(page, 'admin-key-made-en-light')
  expect(await findBarriers(page)).toEqual([])
  const call = () => fetch(`${used.site.url}/api/workspace`, { headers: { Authorization: `Bearer ${key}` } })
  expect((await call()).status).toBe(200)
  await page.reload()
  await settle(page)
  expect(await page.content()).not.toContain(key)
  await page.getByRole('button', { name: 'Revoke Nightly import' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('cell', { name: 'revoked' }).waitFor()
  expect((await call()).status).toBe(401)
  await close()
})

test('the log is searched by text and by action, looked into, and verified', async () => {
  const { page, complaints, close } = await used.browser.visit('/administration/audit')
  await page.getByRole('searchbox', { name: /^Text/ }).fill('vera viewer')
  await page.getByRole('gridcell', { name: 'Imported a list' }).first().waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('text')).toBe('vera viewer')
  await page.getByRole('gridcell', { name: 'Changed a role' }).first().click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('row', { name: 'role leader viewer' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'admin-act-en-light')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Verify and export' }).click()
  await page.getByRole('button', { name: 'Verify the log' }).click()
  await page.getByText(/All \d+ acts are as written/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'admin-verified-en-light')
  expect(complaints).toEqual([])
  await close()
})

test('a viewer comes to what they may see, and learns whom to ask for the rest', async () => {
  const { page, complaints, close } = await used.browser.visit('/', { cookie: viewerCookie })
  await page.getByRole('link', { name: 'Administration' }).click()
  await page.waitForURL('**/administration/people')
  await settle(page)
  const sections = page.getByRole('navigation', { name: 'Administration' }).getByRole('link')
  expect(await sections.allInnerTexts()).toEqual([
    ...['People', 'Data sources', 'Workspace', 'Your profile', 'About'],
  ])
  await page.goto(`${used.site.url}/administration/keys`)
  await page.getByText('It is for: Workspace owner.').waitFor()
  await page.getByText('You can ask Olivia Owner.').waitFor()
  await takePicture(page, 'admin-not-allowed-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.goto(`${used.site.url}/administration/account`)
  await page.getByRole('textbox', { name: 'What you are called' }).fill('Vera V.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Vera V., Viewer' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

const SECTIONS = ['people', 'keys', 'sign-in', 'sources', 'audit', 'workspace', 'account', 'about']

testPages(used, () => ({
  admin: '/administration',
  ...Object.fromEntries(SECTIONS.map((section) => [`admin-${section}`, `/administration/${section}`])),
  'admin-view-roles': '/administration?view=roles',
  'admin-audit-view-verify': '/administration/audit?view=verify',
}))

test('the pages to sign in: no barrier in either theme, in every language, and wrong words in their place', async () => {
  const { page, complaints, close } = await used.browser.visit('/sign-in', { cookie: null })
  for (const language of LANGUAGES) {
    await page.goto(`${used.site.url}/forgotten`)
    await page.goto(`${used.site.url}/sign-in?returnTo=%2Fadministration%2Fabout`)
    await page.locator(`footer a[href*="language=${language}"]`).click()
    await page.locator('#email').fill(OWNER_EMAIL)
    await page.locator('#password').fill('wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await findOverflow(page), language).toEqual([])
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(page, theme)
      await takePicture(page, `page-sign-in-wrong-${language}-${theme}`)
      if (language === 'en' || language === 'ja') expect(await findBarriers(page), language).toEqual([])
    }
  }
  await page.locator('#password').fill(OWNER_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/administration/about')
  // Who has signed in in Malay goes on in Malay, and signs out in the theme of the application.
  await page.getByRole('heading', { name: /berjalan di sini/ }).waitFor()
  expect(complaints.filter((complaint) => !complaint.includes('status of 401'))).toEqual([])
  await close()
})
