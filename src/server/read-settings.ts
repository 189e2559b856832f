import type { Environment } from '../config.ts'
import { ROLES, type Role } from '../operations/access/actor.ts'
import { type Problem, ProblemError } from '../operations/problem.ts'
import { LOG_LEVELS, type LogLevel, type Settings } from './settings.ts'

/** Options of the command line, which go before the environment. */
export type ServeOptions = {
  readonly port?: string | undefined
  readonly host?: string | undefined
  readonly data?: string | undefined
  readonly demo?: boolean | undefined
  readonly jobs?: boolean | undefined
}

const DATA_FOLDER = 'tierwise-data'
const HOST = '127.0.0.1'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The settings of a server. Throws `setting-invalid` for each that cannot be meant, with its name and what it may be. */
export function readSettings(environment: Environment, options: ServeOptions = {}): Settings {
  const problems: Problem[] = []
  const refuse = (name: string, found: string, expected: string) => {
    problems.push({ code: 'setting-invalid', file: name, values: { found, expected } })
  }
  /** An empty variable is as good as none: that is how a container leaves one out. */
  const given = (name: string) => environment[name] || undefined

  const whole = (name: string, [least, most]: readonly [number, number], option?: string) => {
    const found = option ?? given(name)
    if (found === undefined) return undefined
    const value = /^\d{1,9}$/.test(found) ? Number(found) : Number.NaN
    if (value >= least && value <= most) return value
    refuse(option === undefined ? name : `--${name.slice(9).toLowerCase()}`, found, 'whole_number')
    return undefined
  }
  const url = (name: string, protocols: readonly string[], expected: string) => {
    const found = given(name)
    if (found === undefined) return undefined
    if (URL.canParse(found) && protocols.includes(new URL(found).protocol)) return found.replace(/\/+$/, '')
    // Not what was found: it may hold a password.
    refuse(name, '', expected)
    return undefined
  }

  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:'], 'database_url')
  const publicUrl = url('TIERWISE_PUBLIC_URL', ['http:', 'https:'], 'public_url')
  if (publicUrl !== undefined && new URL(publicUrl).pathname !== '/') {
    refuse('TIERWISE_PUBLIC_URL', publicUrl, 'public_url')
  }
  const smtpUrl = url('TIERWISE_SMTP_URL', ['smtp:', 'smtps:'], 'smtp_url')
  const from = given('TIERWISE_MAIL_FROM')
  if (smtpUrl !== undefined && from === undefined) refuse('TIERWISE_MAIL_FROM', '', 'needed_with_smtp')
  const issuer = url('TIERWISE_OIDC_ISSUER', ['https:', 'http:'], 'issuer_url')
  const clientId = given('TIERWISE_OIDC_CLIENT_ID')
  if (issuer !== undefined && clientId === undefined) {
    refuse('TIERWISE_OIDC_CLIENT_ID', '', 'needed_with_oidc')
  }
  const roleOfGroup = readRoles(given('TIERWISE_OIDC_ROLES'))
  if (roleOfGroup === undefined) refuse('TIERWISE_OIDC_ROLES', given('TIERWISE_OIDC_ROLES')!, 'oidc_roles')
  const workspaceId = given('TIERWISE_OIDC_WORKSPACE')?.toLowerCase()
  if (workspaceId !== undefined && !UUID.test(workspaceId)) {
    refuse('TIERWISE_OIDC_WORKSPACE', workspaceId, 'workspace_id')
  }
  const logLevel = given('TIERWISE_LOG_LEVEL')
  if (logLevel !== undefined && !isLogLevel(logLevel)) refuse('TIERWISE_LOG_LEVEL', logLevel, 'log_level')

  const settings: Settings = {
    databaseUrl,
    dataFolder: options.data ?? given('TIERWISE_DATA') ?? DATA_FOLDER,
    webFolder: given('TIERWISE_WEB_FOLDER'),
    host: options.host ?? given('TIERWISE_HOST') ?? HOST,
    port: whole('TIERWISE_PORT', [0, 65_535], options.port),
    publicUrl,
    trustedProxies: whole('TIERWISE_PROXIES', [0, 9]) ?? 0,
    smtp: smtpUrl === undefined || from === undefined ? undefined : { url: smtpUrl, from },
    openId:
      issuer === undefined || clientId === undefined || roleOfGroup === undefined
        ? undefined
        : {
            issuer,
            clientId,
            clientSecret: given('TIERWISE_OIDC_CLIENT_SECRET'),
            groupsClaim: given('TIERWISE_OIDC_GROUPS_CLAIM') ?? 'groups',
            roleOfGroup,
            workspaceId,
          },
    chromium: given('TIERWISE_CHROMIUM'),
    searchPath: environment.PATH,
    logLevel: isLogLevel(logLevel) ? logLevel : undefined,
    requestsPerMinute: whole('TIERWISE_REQUESTS_PER_MINUTE', [0, 999_999_999]),
    uploadMegabytes: whole('TIERWISE_UPLOAD_MEGABYTES', [1, 1_000_000]),
    jobs: options.jobs === false ? 0 : (whole('TIERWISE_JOBS', [0, 64]) ?? 1),
    hasDemo: options.demo !== false,
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return settings
}

/** `cs-leads=leader, cs-ops=operations`; undefined for what has another form or names a role that there is not. */
function readRoles(text = ''): Record<string, Role> | undefined {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '')
  const roles = pairs.map((pair) => {
    const at = pair.lastIndexOf('=')
    const role = ROLES.find((known) => known === pair.slice(at + 1).trim())
    return at < 1 || role === undefined ? undefined : ([pair.slice(0, at).trim(), role] as const)
  })
  return roles.includes(undefined) ? undefined : Object.fromEntries(roles as [string, Role][])
}

function isLogLevel(text: string | undefined): text is LogLevel {
  return (LOG_LEVELS as readonly (string | undefined)[]).includes(text)
}
