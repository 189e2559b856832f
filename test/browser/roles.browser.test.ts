import { beforeAll, expect, test } from 'vitest'
import { findBarriers, goWithin, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'

const used = useSite()
const cookies: Record<string, string> = {}

beforeAll(async () => {
  for (const role of ['viewer', 'csm'] as const) cookies[role] = await used.site.join(role)
}, 120_000)

const PAGES = ['/', '/base', '/assess', '/economics', '/model', '/plan', '/report']
const CHANGES =
  /^(Apply \d|Commit|Save (draft|answers)|Make|Suggest|Invite|Import|Pin|Approve|Leave out|Discard)/

test.each([
  ['viewer', ['/assess', '/base', '/economics', '/model', '/plan', '/report'], []],
  ['csm', ['/base', '/model'], ['/import', '/assess', '/economics', '/plan', '/report']],
])('a %s is offered what they may see, and is told who may see the rest', async (role, seen, refused) => {
  const { page, complaints, close } = await used.browser.visit('/', { cookie: cookies[role]! })
  const links = page.getByRole('navigation').first().getByRole('link')
  const offered = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')!))
  expect(offered).toEqual(expect.arrayContaining(seen))
  for (const path of refused) expect(offered).not.toContain(path)
  for (const path of offered) {
    await goWithin(page, path)
    expect(await page.getByText('You may not see this').count(), `${path} is offered`).toBe(0)
  }
  for (const path of refused) {
    await goWithin(page, path)
    await page.getByText('You may not see this').waitFor()
    await page.getByText(/An owner of the workspace can give you that role/).waitFor()
  }
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, `refused-${role}-en-light`)
  // A browser tells of every refusal: of a role, or of /people, which needs a model that this site has not. Nothing else may go wrong.
  expect(complaints.filter((line) => !/status of 40[39]/.test(line))).toEqual([])
  await close()
})

test('a viewer is offered nothing that changes anything', async () => {
  const { page, close } = await used.browser.visit('/', { cookie: cookies.viewer! })
  for (const path of PAGES) {
    await goWithin(page, path)
    const buttons = await page.getByRole('main').getByRole('button').allInnerTexts()
    expect(
      buttons.filter((name) => CHANGES.test(name)),
      path,
    ).toEqual([])
  }
  await close()
})
