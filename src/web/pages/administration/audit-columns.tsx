import type { GridColumn } from '../../ui/grid/column.ts'
import type { useWords } from '../../words/words-context.tsx'
import { aboutAct } from './about-act.ts'
import { ACTIONS, actionText, actorText } from './act-words.ts'
import type { Act } from './audit-query.ts'
import { momentText } from './instant-text.ts'

type Choice = { readonly value: string; readonly label: string }

/** Who did what to whom or what, and when. */
export function auditColumns(
  words: ReturnType<typeof useWords>,
  actors: readonly Choice[],
): readonly GridColumn<Act>[] {
  const { text, number, locale, wordFor } = words
  const about = (act: Act) => aboutAct(act, (kind) => wordFor('web.import.kind', kind))
  return [
    {
      ...{ id: 'at', label: text('web.import.past.when'), width: 190, filter: { kind: 'range' } },
      show: ({ at }) => momentText(at, locale),
      text: ({ at }) => at,
    },
    {
      ...{ id: 'actor', label: text('admin.audit.who'), width: 180 },
      filter: { kind: 'choice', options: actors },
      show: (act) => actorText(words, act),
      text: (act) => actorText(words, act),
    },
    {
      ...{ id: 'action', label: text('admin.audit.what'), width: 260 },
      filter: {
        kind: 'choice',
        options: ACTIONS.map((action) => ({ value: action, label: actionText(words, action) })),
      },
      show: ({ action }) => actionText(words, action),
      text: ({ action }) => actionText(words, action),
    },
    {
      ...{ id: 'about', label: text('admin.audit.about'), width: 270 },
      show: about,
      text: about,
    },
    {
      ...{ id: 'accounts', label: text('web.base.accounts'), width: 96, align: 'end' },
      show: ({ accountRows }) => (accountRows === 0 ? '' : number(accountRows)),
      text: ({ accountRows }) => `${accountRows}`,
    },
    {
      ...{ id: 'number', label: text('admin.audit.number'), width: 96, align: 'end', isHidden: true },
      show: (act) => number(act.number),
      text: (act) => `${act.number}`,
    },
  ]
}
