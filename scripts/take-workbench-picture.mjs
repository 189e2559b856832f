// Takes the picture of the README from the web application with the demo company: part of `npm run picture`.
import { openBrowser, settle } from '../test/browser/open-browser.ts'
import { startSite } from '../test/browser/start-site.ts'

const site = await startSite()
const browser = await openBrowser(site)
try {
  const { document } = await site.call('POST', '/model/suggestion')
  await site.call('PUT', '/model/draft', { document })
  await site.call('POST', '/model/versions', {})
  const { page } = await browser.visit('/plan')
  await page.getByRole('button', { name: 'Make a new plan' }).click()
  await page.getByRole('button', { name: /^Apply \d+ moves$/ }).waitFor()
  await settle(page)
  await page.screenshot({ path: 'docs/workbench.png' })
} finally {
  await browser.close()
  await site.stop()
}
