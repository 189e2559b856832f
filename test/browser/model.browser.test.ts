import { expect, test } from 'vitest'
import { findBarriers, settle, takePicture } from './open-browser.ts'
import { useSite } from './use-site.ts'
import { testPages } from './well-made.ts'

const used = useSite()

test('a suggestion is changed in forms and as text, always the same document, and committed', async () => {
  const { page, complaints, close } = await used.browser.visit('/model')
  await page.getByRole('button', { name: 'Suggest a model' }).click()
  await page.getByRole('button', { name: 'Add a tier' }).waitFor()
  await page.getByText(/accounts meet it/).waitFor({ timeout: 20_000 })
  await takePicture(page, 'model-form-en-light')
  expect(await findBarriers(page)).toEqual([])

  // A share is left with the keyboard; what it is otherwise is said, and it goes back.
  await page.getByRole('button', { name: 'Movement' }).click()
  const hysteresis = page.getByRole('textbox', { name: 'Hysteresis' })
  await hysteresis.fill('150')
  await hysteresis.press('Tab')
  await page.getByText(/1.5 is too big/).waitFor()
  await hysteresis.fill('15')
  await hysteresis.press('Enter')
  await page.getByRole('button', { name: 'Use the default: Hysteresis' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => hysteresis.inputValue()).not.toBe('15')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect.poll(() => hysteresis.inputValue()).toBe('15')
  await takePicture(page, 'model-movement-en-light')

  await page.getByRole('tab', { name: 'Text' }).click()
  const field = page.getByRole('textbox', { name: 'Document of the model' })
  expect(await field.inputValue()).toContain('hysteresis: 0.15')
  expect(await field.inputValue()).toMatch(/^# How we serve our customers/)

  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('A draft is saved').waitFor()
  await page.getByRole('button', { name: 'Commit model' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Commit model' }).click()
  await page.getByRole('heading', { name: /Version 1 is in force/ }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('who belongs to a tier is asked without writing an expression, and counted', async () => {
  const { page, complaints, close } = await used.browser.visit('/model?part=tiers&tier=low')
  await page.getByText(/accounts meet it/).waitFor()
  const before = await page.getByText(/accounts meet it/).textContent()
  await page.getByRole('button', { name: 'Add a question' }).last().click()
  await page.getByRole('combobox', { name: 'Field' }).last().selectOption('region')
  await page.getByRole('combobox', { name: 'What is asked' }).last().selectOption('==')
  const value = page.getByRole('combobox', { name: 'Value' }).last()
  await value.fill('EMEA')
  await value.press('Enter')
  const expression = page.getByRole('textbox', { name: 'Expression (CEL)' })
  await expect.poll(() => expression.inputValue()).toMatch(/^acv >= \d+ \|\| \(.*\) \|\| region == "EMEA"$/)
  await expect.poll(() => page.getByText(/accounts? meets? it/).textContent()).not.toBe(before)
  await page.getByRole('combobox', { name: 'How the questions are joined' }).first().selectOption('all')
  await expect.poll(() => expression.inputValue()).toMatch(/^acv >= \d+ && .* && region == "EMEA"$/)
  await takePicture(page, 'model-condition-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Take back' }).first().click()
  await expect.poll(() => expression.inputValue()).toMatch(/^acv >= \d+ \|\| \([^|]*\)$/)
  expect(complaints).toEqual([])
  await close()
})

test('a promise has its price beside it, and what does not fit the ratio is said', async () => {
  const { page, close } = await used.browser.visit('/model?part=tiers&tier=high')
  await page.getByText(/^Together [\d.]+ hours/).waitFor()
  await page.getByRole('button', { name: 'Take the defaults over to change them' }).first().click()
  const minutes = page.getByRole('textbox', { name: 'Check-in: Minutes per delivery' })
  await minutes.fill('240')
  await minutes.press('Enter')
  await page.getByText(/^Does not fit/).waitFor()
  await page.getByRole('row', { name: /208/ }).waitFor()
  await takePicture(page, 'model-service-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to what is saved' }).click()
  await close()
})

test('the text offers what fits, marks what is wrong, and survives a reload', async () => {
  const { page, complaints, close } = await used.browser.visit('/model?view=text')
  const field = page.getByRole('textbox', { name: 'Document of the model' })
  await field.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('peo')
  await page.getByRole('option', { name: /^people/ }).waitFor()
  await takePicture(page, 'model-completion-en-light')
  await page.keyboard.press('Enter')
  await page.keyboard.type('\n  weeksOfLeave: 60\nodd: 1\n')
  await page.getByText(/2 errors keep this from being a model/).waitFor({ timeout: 20_000 })
  await takePicture(page, 'model-error-en-light')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  expect(await selectionOf()).toBe('  weeksOfLeave: 60')
  await page.keyboard.press('F8')
  expect(await selectionOf()).toBe('odd: 1')
  await page.reload()
  await settle(page)
  expect(await field.inputValue()).toContain('odd: 1')
  await page.getByRole('link', { name: 'In the form' }).first().click()
  const weeks = page.getByRole('textbox', { name: 'Weeks of leave' })
  await expect.poll(() => weeks.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByRole('tab', { name: 'Text' }).click()
  await field.fill('tierwise: 1\nname: [broken\n')
  await page.getByRole('tab', { name: 'Form' }).click()
  await page.getByText(/cannot be read as YAML/).waitFor()
  await page.getByRole('button', { name: 'Back to what is saved' }).click()
  expect(complaints).toEqual([])
  await close()

  function selectionOf() {
    return field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    )
  }
})

test('of two people who edit the same draft the second is told and brings both together', async () => {
  const one = await used.browser.visit('/model?view=text')
  const other = await used.browser.visit('/model?view=text')
  const [mine, theirs] = [one, other].map(({ page }) =>
    page.getByRole('textbox', { name: 'Document of the model' }),
  ) as [ReturnType<typeof one.page.getByRole>, ReturnType<typeof one.page.getByRole>]
  const text = await mine.inputValue()
  await theirs.fill(`name: Theirs\n${text}`)
  await other.page.getByRole('button', { name: 'Save draft' }).click()
  await other.page.getByText('A draft is saved').waitFor()

  // Different lines come together by themselves.
  await mine.fill(`${text}warnings: { concentration: 0.3 }\n`)
  await one.page.getByRole('button', { name: 'Save draft' }).click()
  await one.page.getByText(/Both texts were brought together/).waitFor()
  expect(await mine.inputValue()).toBe(`name: Theirs\n${text}warnings: { concentration: 0.3 }\n`)
  await one.page.getByRole('button', { name: 'Save draft' }).click()
  await expect.poll(() => one.page.getByText('Not saved').count()).toBe(0)

  // The same line is asked.
  await theirs.fill((await theirs.inputValue()).replace('name: Theirs', 'name: Again theirs'))
  await mine.fill((await mine.inputValue()).replace('name: Theirs', 'name: Mine'))
  await one.page.getByRole('button', { name: 'Save draft' }).click()
  await expect.poll(() => one.page.getByText('Not saved').count()).toBe(0)
  await other.page.getByRole('button', { name: 'Save draft' }).click()
  await other.page.getByText(/In 1 place both of you wrote something different/).waitFor()
  await takePicture(other.page, 'model-merge-en-light')
  expect(await findBarriers(other.page)).toEqual([])
  await other.page.getByRole('radio', { name: 'Take theirs' }).check()
  await other.page.getByText('The result is a model.').waitFor()
  await other.page.getByRole('button', { name: 'Go on with the result' }).click()
  expect(await theirs.inputValue()).toContain('name: Mine')
  expect(await theirs.inputValue()).toContain('concentration: 0.3')
  await other.page.getByRole('button', { name: 'Discard draft' }).click()
  await takePicture(other.page, 'model-discard-en-light')
  await other.page.getByRole('button', { name: 'Cancel' }).click()
  const refusals = [...one.complaints, ...other.complaints].filter((complaint) => !complaint.includes('412'))
  expect(refusals).toEqual([])
  await one.close()
  await other.close()
})

testPages(used, () => ({
  'model-form': '/model?part=tiers&tier=low',
  'model-company': '/model?part=company',
  'model-movement': '/model?part=movement',
  'model-people': '/model?part=people',
  'model-text': '/model?view=text',
  'model-check': '/model?view=check',
  'model-versions': '/model?view=versions&changes=draft',
}))
