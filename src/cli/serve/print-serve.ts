import type { RunningServer } from '../../server/start-server.ts'
import type { Page } from '../terminal/page.ts'

export type Started = Pick<RunningServer, 'publicUrl' | 'database'> & {
  readonly ownerLink: string | undefined
  readonly dataFolder: string | undefined
}

/** Where the server is, how somebody gets in for the first time, and where the data lies. Addresses are never broken. */
export function printServe(
  { publicUrl, database, ownerLink, dataFolder }: Started,
  { words, colours }: Page,
): string {
  const { text } = words
  const folder = dataFolder ?? ''
  return [
    `${text('serve.running')} ${colours.bold(publicUrl)}`,
    `${text('serve.reference')}: ${publicUrl}/docs`,
    `${text('serve.data')}: ${text(`serve.database.${database}`, { folder })}`,
    ...(ownerLink === undefined ? [] : ['', `${text('serve.first_link')}:`, colours.bold(ownerLink), '']),
    colours.dim(text('serve.stop')),
  ].join('\n')
}
