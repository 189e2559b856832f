import type { checkModel } from '../../domain/model/check-model.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

const MARK = { error: ['red', '✖'], warning: ['yellow', '▲'], info: ['cyan', '●'] } as const

type Said = ReturnType<typeof checkModel>[number] & { readonly message: string; readonly fix: string }

/** One finding about a model: its place in the form that editors open, what is wrong, what to do. */
export function printCheck(finding: Said, file: string, { colours, width }: Page): string {
  const { severity, line, column, path, message, fix } = finding
  const [colour, sign] = MARK[severity]
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const where = path === '' ? colours.bold(place) : `${colours.bold(place)} ${colours.dim(`(${path})`)}`
  return [
    hang(`${colours[colour](sign)} `, where, width),
    hang('  ', message, width),
    hang(`  ${colours.dim('→')} `, fix, width),
  ].join('\n')
}
