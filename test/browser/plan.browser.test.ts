import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commitModel } from './commit-model.ts'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'

const used = useSite()
let leader: string
let planPath: string

test('without a model no plan can be made, and the page says what to do', async () => {
  const { page, close } = await used.browser.visit('/plan')
  await page.getByRole('heading', { name: 'No plan has been made yet' }).waitFor()
  await page.getByRole('button', { name: 'Make a new plan' }).click()
  await page.getByRole('link', { name: 'To the model' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'plan-empty-en-light')
  await close()
})

test('moves that need agreement are approved and left out by the keyboard and in number', async () => {
  // What grows needs somebody's agreement: 18 of 87 moves.
  await commitModel(used.site, { approvals: [{ reasons: ['growth'] }] })
  const { page, complaints, close } = await used.browser.visit('/plan')
  await page.getByRole('button', { name: 'Make a new plan' }).click()
  await page.getByRole('button', { name: 'Apply 69 moves' }).waitFor({ timeout: 30_000 })
  planPath = new URL(page.url()).pathname
  await page.getByText('18 moves need agreement').waitFor()
  await takePicture(page, 'plan-review-en-light')
  await page.getByRole('link', { name: 'See these' }).click()
  await page.getByText(/^18 of \d+ accounts/).waitFor()
  expect(new URL(page.url()).searchParams.get('state')).toBe('waiting')

  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Apply 70 moves' }).waitFor()
  await page.getByText('You have approved 1.').waitFor()
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Approve 16', exact: true }).first().waitFor()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Approve 14', exact: true }).first().waitFor()

  // In the panel the keys go on.
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.getByText('takes it').waitFor()
  const first = await panel.getByRole('heading', { level: 2 }).textContent()
  await page.keyboard.press('j')
  await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).not.toBe(first)
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Apply 71 moves' }).waitFor()
  await panel.getByText('takes it').waitFor()
  await takePicture(page, 'plan-movement-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('u')
  await page.getByRole('button', { name: 'Apply 70 moves' }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Approve 14', exact: true }).first().click()
  await page.getByText('Every move that needs agreement is decided. You have approved 15.').waitFor()
  // The button has gone by this; the keyboard goes on where it was.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SECTION')
  await page.reload()
  await settle(page)
  await page.getByRole('button', { name: 'Apply 84 moves' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('what is said stands beside the move, is kept while it is typed, and is read by others', async () => {
  const { page, complaints, close } = await used.browser.visit(`${planPath}?reason=contraction`)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  const field = panel.getByRole('textbox', { name: 'Write a comment' })
  await field.fill('Their renewal was moved: let us wait.')
  // Letters that mean something elsewhere are text here.
  await field.press('x')
  await page.keyboard.press('Escape')
  await page.reload()
  await settle(page)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('Their renewal was moved: let us wait.x')
  await field.press('End')
  await field.press('Backspace')
  await field.press('Control+Enter')
  await panel.getByRole('listitem').getByText('Their renewal was moved: let us wait.').waitFor()
  expect(await field.inputValue()).toBe('')
  await page.getByRole('gridcell', { name: '1 comment', exact: true }).waitFor()
  await takePicture(page, 'plan-comment-en-light')
  expect(complaints).toEqual([])
  await close()

  leader = await used.site.join('leader')
  const theirs = await used.browser.visit(`${planPath}?view=discussion`, { cookie: leader })
  await theirs.page.getByText('Olivia Owner').waitFor()
  expect(await theirs.page.getByRole('button', { name: 'Delete comment' }).count()).toBe(0)
  await theirs.page.getByRole('textbox', { name: 'Write a comment' }).first().fill('Agreed on the whole.')
  await theirs.page.getByRole('button', { name: 'Send comment' }).first().click()
  await theirs.page.getByRole('button', { name: 'Delete comment' }).waitFor()
  await takePicture(theirs.page, 'plan-discussion-en-light')
  expect(await findBarriers(theirs.page)).toEqual([])
  // What somebody else has decided is not theirs.
  await theirs.page.getByRole('tab', { name: /^Moves/ }).click()
  await theirs.page.getByRole('button', { name: 'Apply 69 moves' }).waitFor()
  await theirs.close()

  const viewer = await used.browser.visit(`${planPath}?view=discussion`, {
    cookie: await used.site.join('viewer'),
  })
  await viewer.page.getByText('Agreed on the whole.').waitFor()
  expect(await viewer.page.getByRole('textbox', { name: 'Write a comment' }).count()).toBe(0)
  await viewer.close()
})

test('what was decided is applied, with the exact numbers before, and taken back', async () => {
  const { page, complaints, close } = await used.browser.visit(`${planPath}?reason=contraction`)
  await page.getByRole('button', { name: 'Approve 18', exact: true }).click()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByRole('button', { name: 'Leave out' }).click()
  await page.getByRole('button', { name: 'Apply 86 moves' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('You have approved 18.').waitFor()
  await dialog.getByText('1 left out').waitFor()
  await takePicture(page, 'plan-apply-en-light')
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Apply 86 moves' }).click()
  await page.getByText('86 accounts have their new tier').waitFor({ timeout: 30_000 })
  await settle(page)
  await takePicture(page, 'plan-applied-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Take run 1 back' }).click()
  await dialog.getByRole('button', { name: 'Take run 1 back' }).click()
  await page.getByText(/accounts are again what they were before/).waitFor({ timeout: 30_000 })
  await settle(page)
  await takePicture(page, 'plan-undone-en-light')
  expect(complaints).toEqual([])
  await close()
})

test('a plan says what has changed since, and two plans stand side by side', async () => {
  await used.site.call('POST', '/plans', {})
  const { page, complaints, close } = await used.browser.visit('/plan')
  await page.getByRole('link', { name: 'Compare two plans' }).waitFor({ timeout: 30_000 })
  const [newest] = ((await used.site.call('GET', '/plans?limit=1')) as { items: { id: string }[] }).items
  const [row] = (
    (await used.site.call('GET', `/plans/${newest!.id}/rows?kind=moving&limit=1`)) as {
      items: { externalId: string; name: string }[]
    }
  ).items
  await used.site.importList('accounts', listWith(row!.externalId, 12_345))
  await page.goto(`${used.site.url}/plan/${newest!.id}`)
  await settle(page)
  await page.getByRole('button', { name: 'What has changed' }).click()
  await page.getByText('1 account would be left as it is:').waitFor()
  await takePicture(page, 'plan-stale-en-light')
  expect(await findBarriers(page)).toEqual([])
  await used.site.importList('accounts', listWith(row!.externalId, 990_000))
  await page.getByRole('button', { name: 'Make a new plan' }).click()
  await page.getByRole('button', { name: /Apply \d+ moves/ }).waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: 'All plans' }).click()
  await page.getByRole('link', { name: 'Compare two plans' }).click()
  await page.getByRole('combobox', { name: 'First plan', exact: true }).waitFor()
  await page.getByRole('gridcell', { name: row!.name }).click()
  await page.getByRole('complementary').getByText('takes it').first().waitFor()
  await takePicture(page, 'plan-compare-en-light')
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

/** The list of the demo company with nothing but one account, and another ACV of it. */
function listWith(accountId: string, acv: number): string {
  const [head, ...lines] = readFileSync('examples/demo/accounts.csv', 'utf8').split('\n')
  const cells = lines.find((line) => line.startsWith(`${accountId},`))!.split(',')
  return `${head}\n${cells.with(2, String(acv)).join(',')}\n`
}
