import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../words/words-context.tsx'
import { AccountChoice } from '../administration/account-choice.tsx'
import { FormField } from '../administration/form-field.tsx'
import { SentDialog } from '../administration/sent-form.tsx'
import { TextField } from '../administration/text-field.tsx'
import type { PoolCase } from './pool-queries.ts'
import { usePoolChange } from './use-pool-change.ts'

const LONGEST_TITLE = 200
const LONGEST_NEED = 100

/** Asks what somebody needs, and of whom; whoever can take it has it at once. */
export function OpenCase({
  onOpened,
  onClose,
}: {
  readonly onOpened: (opened: PoolCase) => void
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const [accountId, setAccount] = useState<string>()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState('')
  const [skill, setSkill] = useState('')
  const [isTried, setTried] = useState(false)
  const open = usePoolChange(
    (account: string) =>
      take(
        api.POST('/api/pool-cases', {
          body: {
            ...{ accountId: account, title: title.trim() },
            ...(language.trim() !== '' && { language: language.trim() }),
            ...(skill.trim() !== '' && { skill: skill.trim() }),
          },
        }),
      ),
    onOpened,
  )
  const send = () => {
    setTried(true)
    if (accountId !== undefined && title.trim() !== '') open.mutate(accountId)
  }
  return (
    <SentDialog
      title={text('pools.open')}
      sending={{ ...open, mutate: send }}
      fields={[]}
      noValidate
      onClose={onClose}
    >
      <FormField
        label={text('web.account.subject')}
        fault={isTried && accountId === undefined ? text('pools.open.no_account') : undefined}
      >
        {() => <AccountChoice accountId={accountId} onChoose={setAccount} />}
      </FormField>
      <TextField
        label={text('pools.open.title')}
        help={text('pools.open.help')}
        fault={isTried && title.trim() === '' ? text('pools.open.no_title') : undefined}
        maxLength={LONGEST_TITLE}
        value={title}
        onText={setTitle}
      />
      <TextField
        label={text('pools.open.language')}
        help={text('pools.open.language.help')}
        maxLength={LONGEST_NEED}
        value={language}
        onText={setLanguage}
      />
      <TextField label={text('pools.open.skill')} maxLength={LONGEST_NEED} value={skill} onText={setSkill} />
    </SentDialog>
  )
}
