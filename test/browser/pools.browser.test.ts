import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { commitModel } from './commit-model.ts'
import { makePlan } from './make-plan.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()

type Member = {
  readonly personId: string
  readonly name: string
  readonly isAvailable: boolean
  readonly open: number
}
type Accounts = { readonly items: readonly { readonly id: string; readonly name: string }[] }

const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const membersOf = async () =>
  ((await used.site.call('GET', '/pools/pooled')) as { members: readonly Member[] }).members
const openCase = (accountId: string, title: string, more: object = {}) =>
  used.site.call('POST', '/pool-cases', { accountId, title, ...more }) as Promise<{ caseId: string }>
let accounts: Accounts['items']

beforeAll(async () => {
  await commitModel(used.site)
  await makePlan(used.site)
  accounts = ((await used.site.call('GET', '/accounts?tier=low&limit=8')) as Accounts).items
})

test('before any case the page says who is there, what is promised, and how many people it would take', async () => {
  const { page, complaints, close } = await used.browser.visit('/people/pools')
  await page
    .getByRole('heading', { level: 1 })
    .getByText(
      /Pool “pooled”: no case waits; no promise fell due in the last 4 weeks; (\d+) of \1 people available/,
    )
    .waitFor()
  await page.getByText('No case is open.').waitFor()
  await page.getByText('Too few cases yet to measure').waitFor()
  await page.locator('#pool-people').getByText('As a table').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
}, 60_000)

test('a case is opened and goes to somebody, is answered, closed, and everybody switched off makes the next wait', async () => {
  const { page, complaints, close } = await used.browser.visit('/people/pools')
  await page.getByRole('button', { name: 'Open a case' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Open a case' }).click()
  await dialog.getByText('Choose the account that the case is about.').waitFor()
  await dialog.getByRole('combobox', { name: 'Account' }).fill(accounts[0]!.name)
  await expect.poll(() => dialog.locator('option').count()).toBeGreaterThan(0)
  await dialog.getByRole('combobox', { name: 'Account' }).fill(await labelIn(page))
  await dialog.getByLabel('What it is about').fill('The export stops')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('has the new case.').waitFor()

  await page.getByRole('button', { name: 'The export stops' }).click()
  const panel = page.getByRole('complementary')
  await panel.getByText('had the fewest cases for the days they have').waitFor()
  expect(Object.keys(searchOf(page))).toEqual(['case'])
  await panel.getByRole('button', { name: 'Note the first response' }).click()
  await page.getByRole('region', { name: 'Open cases' }).first().getByText('answered').waitFor()
  await panel.getByRole('button', { name: 'Close the case' }).click()
  await dialog.getByLabel('Minutes that it took').fill('a while')
  await page.keyboard.press('Enter')
  await dialog.getByText('Write a whole number of minutes.').waitFor()
  await dialog.getByLabel('Minutes that it took').fill('35')
  await page.keyboard.press('Enter')
  await page.getByText('No case is open.').waitFor()
  await page.getByRole('heading', { level: 1 }).getByText('100.0% of the promises').waitFor()

  for (const box of await page.getByRole('switch').all()) {
    await box.uncheck()
    await settle(page)
  }
  expect((await membersOf()).every(({ isAvailable }) => !isAvailable)).toBe(true)
  await openCase(accounts[1]!.id, 'Nobody is there')
  await page.reload()
  await settle(page)
  await page.getByRole('heading', { level: 1 }).getByText('1 case waits').waitFor()
  await page.getByRole('button', { name: 'Nobody is there' }).click()
  await panel.getByRole('heading', { name: 'Why it waits' }).waitFor()
  expect(await panel.getByText('is not available').count()).toBe((await membersOf()).length)
  await page.keyboard.press('Escape')
  // By keyboard: the first switch gives the waiting case to whom it belongs.
  await page.getByRole('switch').first().focus()
  await page.keyboard.press('Space')
  await page.getByRole('heading', { level: 1 }).getByText('no case waits').waitFor()
  expect(complaints).toEqual([])
  await close()
}, 60_000)

test('sliders and fields change the question, the address keeps it, and limits can be set', async () => {
  const { page, complaints, close } = await used.browser.visit(
    '/people/pools?cases=44.3&minutes=35&within=2&desk=85',
  )
  const question = page.getByRole('region', { name: 'How many people?' })
  await question.getByText('A promise of hours is planned in hours').waitFor()
  await question.getByLabel('First response within, in hours', { exact: true }).fill('0.1')
  await page.keyboard.press('Enter')
  await question.getByText('A promise of minutes is planned by Erlang’s formula.').waitFor()
  expect(searchOf(page)).toMatchObject({ cases: '44.3', within: '0.1' })
  await question.getByRole('slider', { name: /People/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => searchOf(page).people).toBeDefined()
  await question.getByText(/With \d+ people it is/).waitFor()

  const [first] = await membersOf()
  await page.getByRole('button', { name: `Limits of ${first!.name}` }).click()
  await page.getByLabel('Cases in a day, at most').fill('8')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'People of the pool' }).first().getByText('of 8').waitFor()
  expect(complaints).toEqual([])
  await close()
}, 60_000)

test('a queue with everything in it: late, answered, waiting, with needs', async () => {
  const [first, ...others] = await membersOf()
  for (const { personId } of others) {
    await used.site.call('PUT', `/people/${personId}/availability`, {
      isAvailable: personId !== others[0]!.personId,
    })
  }
  for (const [index, { id }] of accounts.entries()) {
    const { caseId } = await openCase(id, `Question ${index + 1} about the yearly report and its export`)
    if (index % 3 === 0) await used.site.call('POST', `/pool-cases/${caseId}/respond`)
  }
  const { caseId } = await openCase(accounts[2]!.id, 'A question in a language that nobody speaks', {
    ...{ language: 'eo', skill: 'billing' },
  })
  waiting = caseId
  expect(first).toBeDefined()
})
let waiting: string

test('a CSM has their own cases first, answers and closes them, and switches nobody but themselves', async () => {
  const cookie = await used.site.join('csm')
  const { items } = (await used.site.call('GET', '/users')) as {
    items: readonly { readonly userId: string; readonly role: string }[]
  }
  const { userId } = items.find(({ role }) => role === 'csm')!
  const assigned = (await used.site.call('GET', '/pools/pooled/cases?state=assigned')) as {
    items: readonly { readonly person: { readonly personId: string } }[]
  }
  const { personId } = assigned.items[0]!.person
  const busy = (await membersOf()).find((member) => member.personId === personId)!
  await used.site.call('PATCH', `/users/${userId}`, { personId: busy.personId })
  const { page, complaints, close } = await used.browser.visit('/people/pools', { cookie })
  const own = page.getByRole('region', { name: 'Your cases' })
  expect(await own.getByRole('row').count()).toBe(busy.open + 1)
  expect(await page.getByRole('switch').count()).toBe(1)
  expect(await page.getByRole('button', { name: /Limits/ }).count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'pools-own-en-light')
  await own.getByRole('button', { name: 'Note the first response' }).first().click()
  await own.getByText('answered').first().waitFor()
  await own.getByRole('button', { name: 'Close the case' }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close the case' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => own.getByRole('row').count()).toBe(busy.open)
  expect(complaints).toEqual([])
  await close()
}, 60_000)

testPages(used, () => ({
  pools: '/people/pools',
  'pools-case': `/people/pools?case=${waiting}&cases=44.3&within=2&desk=85&people=5`,
}))

/** What the list of the field offers first. */
function labelIn(page: Page): Promise<string> {
  return page.getByRole('dialog').locator('option').first().getAttribute('value') as Promise<string>
}
