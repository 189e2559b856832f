import { useQuery } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Facts } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { CopyValue } from './copy-value.tsx'
import classes from './section.module.css'

type Settings = Schema<'SignInSettings'>

/** How people come in, as it is in force, and how whoever runs the server changes it. */
export function SignInPage() {
  return (
    <AdministrationFrame section="sign-in">
      <SignIn />
    </AdministrationFrame>
  )
}

function SignIn() {
  const settings = useQuery({
    queryKey: ['sign-in-settings'],
    queryFn: () => take(api.GET('/api/sign-in/settings')),
  })
  return (
    <Answer of={settings} height={480}>
      {(found) => <SettingsShown settings={found} />}
    </Answer>
  )
}

function SettingsShown({ settings: { openId, canMail, publicUrl } }: { readonly settings: Settings }) {
  const { text } = useWords()
  return (
    <>
      <PageHeader
        subject={text('admin.sign_in')}
        answer={text('admin.sign_in.answer', { has: String(openId !== null) })}
      >
        {text('admin.sign_in.set')}
      </PageHeader>
      <section className={classes.section}>
        <h2>{text('admin.password')}</h2>
        <p>{text('admin.sign_in.passwords')}</p>
      </section>
      <section className={classes.section}>
        <h2>OpenID Connect</h2>
        {openId === null ? <HowToOpenId publicUrl={publicUrl} /> : <OpenIdShown openId={openId} />}
      </section>
      <section className={classes.section}>
        <h2>{text('admin.mail')}</h2>
        <p>{text(canMail ? 'admin.mail.on' : 'admin.mail.off')}</p>
        {!canMail && (
          <CopyValue label={`${text('admin.environment')}: ${text('admin.mail')}`} value={MAIL_EXAMPLE} />
        )}
      </section>
    </>
  )
}

function OpenIdShown({ openId }: { readonly openId: NonNullable<Settings['openId']> }) {
  const { text, wordFor } = useWords()
  const { issuer, clientId, hasClientSecret, redirectUri, groupsClaim, isForHere } = openId
  const roles = Object.entries(openId.roleOfGroup)
  return (
    <div className={classes.facts}>
      <Facts
        facts={[
          { label: text('admin.openid.issuer'), value: issuer },
          { label: text('admin.openid.client'), value: <code>{clientId}</code> },
          {
            label: text('admin.openid.secret'),
            value: text(hasClientSecret ? 'admin.yes' : 'admin.no'),
          },
          { label: text('admin.openid.redirect'), value: <code>{redirectUri}</code> },
          { label: text('admin.openid.here'), value: text(isForHere ? 'admin.yes' : 'admin.no') },
          ...(isForHere ? [{ label: text('admin.openid.claim'), value: <code>{groupsClaim}</code> }] : []),
          ...(isForHere && roles.length === 0
            ? [{ label: text('admin.openid.roles'), value: text('admin.openid.no_roles') }]
            : []),
          ...roles.map(([group, role]) => ({
            label: text('admin.openid.group', { group }),
            value: wordFor('role', role),
          })),
        ]}
      />
    </div>
  )
}

function HowToOpenId({ publicUrl }: { readonly publicUrl: string }) {
  const { text } = useWords()
  return (
    <>
      <p>{text('admin.openid.how')}</p>
      <CopyValue label={text('admin.openid.redirect')} value={`${publicUrl}/api/sign-in/openid/callback`} />
      <p>{text('admin.openid.then')}</p>
      <CopyValue label={`${text('admin.environment')}: OpenID Connect`} value={OPEN_ID_EXAMPLE} />
    </>
  )
}

const OPEN_ID_EXAMPLE = `TIERWISE_OIDC_ISSUER=https://login.example.com
TIERWISE_OIDC_CLIENT_ID=tierwise
TIERWISE_OIDC_CLIENT_SECRET=…
TIERWISE_OIDC_GROUPS_CLAIM=groups
TIERWISE_OIDC_ROLES=cs-leads=leader, cs-ops=operations`

const MAIL_EXAMPLE = `TIERWISE_SMTP_URL=smtp://mail.example.com:587
TIERWISE_MAIL_FROM=tierwise@example.com`
