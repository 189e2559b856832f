import { findFirstWorkspace } from '../../store/workspaces.ts'
import type { Role } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { openIdCallback } from './begin-open-id.ts'
import type { OpenIdSettings } from './open-id-settings.ts'

/** How people come into the workspace, as it is in force; never a secret. */
export type SignInSettings = {
  readonly publicUrl: string
  /** Whether invitations and forgotten passwords are mailed. */
  readonly canMail: boolean
  /** Undefined where people sign in by password only. */
  readonly openId: ToldOpenId | undefined
}

type ToldOpenId = Pick<OpenIdSettings, 'issuer' | 'clientId' | 'groupsClaim'> & {
  readonly hasClientSecret: boolean
  /** Where the provider sends browsers to; it has to know it. */
  readonly redirectUri: string
  /** Whether newcomers are let into this workspace; otherwise it serves its members only. */
  readonly isForHere: boolean
  /** Of this workspace; empty where newcomers go to another one. */
  readonly roleOfGroup: Readonly<Record<string, Role>>
}

/** The settings of signing in, for those who administer: whoever runs the server sets them by its environment. */
export async function readSignInSettings(context: Context): Promise<SignInSettings> {
  allow(context, 'sign-in.read')
  const { publicUrl, mailer, openId } = context
  return {
    publicUrl,
    canMail: mailer !== undefined,
    openId: openId && (await told(context, openId)),
  }
}

async function told(context: Context, settings: OpenIdSettings): Promise<ToldOpenId> {
  const { issuer, clientId, clientSecret, groupsClaim, roleOfGroup } = settings
  const target = settings.workspaceId ?? (await findFirstWorkspace(context.database))?.id
  const isForHere = target === context.workspaceId
  return {
    ...{ issuer, clientId, groupsClaim, isForHere },
    hasClientSecret: clientSecret !== undefined,
    redirectUri: openIdCallback(context.publicUrl),
    roleOfGroup: isForHere ? roleOfGroup : {},
  }
}
