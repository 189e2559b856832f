// Takes the picture of the README from the demo company's report: `npm run picture`. Needs chromium.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'tierwise-picture-'))
const report = join(folder, 'report.html')
execFileSync(process.execPath, ['src/main.ts', 'demo', '--lang', 'en', '--report', report], {
  stdio: 'ignore',
})
execFileSync(
  'chromium',
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--window-size=1180,830',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--screenshot=docs/report.png',
    `file://${report}`,
  ],
  { stdio: 'ignore' },
)
rmSync(folder, { recursive: true, force: true })
