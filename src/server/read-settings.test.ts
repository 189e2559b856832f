import { expect, test } from 'vitest'
import { ProblemError } from '../operations/problem.ts'
import { readSettings } from './read-settings.ts'

test('[U6] without any setting a server is for this machine, with the embedded database and the demo company', () => {
  expect(readSettings({})).toMatchObject({
    ...{
      databaseUrl: undefined,
      dataFolder: 'tierwise-data',
      webFolder: undefined,
      host: '127.0.0.1',
      port: undefined,
    },
    ...{
      publicUrl: undefined,
      smtp: undefined,
      openId: undefined,
      jobs: 1,
      hasDemo: true,
      trustedProxies: 0,
    },
  })
})

test('[U6] settings come from the environment, options go before', () => {
  const environment = {
    DATABASE_URL: 'postgres://tierwise:secret@db.example.com/tierwise',
    TIERWISE_PORT: '8080',
    TIERWISE_HOST: '0.0.0.0',
    TIERWISE_PUBLIC_URL: 'https://tierwise.example.com/',
    TIERWISE_SMTP_URL: 'smtps://user:secret@mail.example.com',
    TIERWISE_MAIL_FROM: 'tierwise@example.com',
    TIERWISE_OIDC_ISSUER: 'https://login.example.com',
    TIERWISE_OIDC_CLIENT_ID: 'tierwise',
    TIERWISE_OIDC_ROLES: 'cs-leads=leader, cs=ops=operations',
    TIERWISE_LOG_LEVEL: 'debug',
    TIERWISE_JOBS: '4',
    TIERWISE_DATA: '',
  }
  expect(readSettings(environment, { port: '9090', jobs: false, demo: false })).toEqual({
    databaseUrl: environment.DATABASE_URL,
    dataFolder: 'tierwise-data',
    host: '0.0.0.0',
    port: 9090,
    publicUrl: 'https://tierwise.example.com',
    trustedProxies: 0,
    smtp: { url: environment.TIERWISE_SMTP_URL, from: 'tierwise@example.com' },
    openId: {
      ...{ issuer: 'https://login.example.com', clientId: 'tierwise', clientSecret: undefined },
      ...{ groupsClaim: 'groups', workspaceId: undefined },
      roleOfGroup: { 'cs-leads': 'leader', 'cs=ops': 'operations' },
    },
    logLevel: 'debug',
    requestsPerMinute: undefined,
    uploadMegabytes: undefined,
    jobs: 0,
    hasDemo: false,
  })
})

test.each([
  [{ TIERWISE_PORT: '80a' }, 'TIERWISE_PORT', 'whole_number'],
  [{ TIERWISE_PORT: '65536' }, 'TIERWISE_PORT', 'whole_number'],
  [{ TIERWISE_JOBS: '-1' }, 'TIERWISE_JOBS', 'whole_number'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL', 'database_url'],
  [{ DATABASE_URL: 'tierwise' }, 'DATABASE_URL', 'database_url'],
  [{ TIERWISE_PUBLIC_URL: 'tierwise.example.com' }, 'TIERWISE_PUBLIC_URL', 'public_url'],
  [{ TIERWISE_PUBLIC_URL: 'https://example.com/tierwise' }, 'TIERWISE_PUBLIC_URL', 'public_url'],
  [{ TIERWISE_SMTP_URL: 'smtp://mail' }, 'TIERWISE_MAIL_FROM', 'needed_with_smtp'],
  [{ TIERWISE_OIDC_ISSUER: 'https://login' }, 'TIERWISE_OIDC_CLIENT_ID', 'needed_with_oidc'],
  [{ TIERWISE_OIDC_ROLES: 'leads=boss' }, 'TIERWISE_OIDC_ROLES', 'oidc_roles'],
  [{ TIERWISE_OIDC_WORKSPACE: 'ours' }, 'TIERWISE_OIDC_WORKSPACE', 'workspace_id'],
  [{ TIERWISE_LOG_LEVEL: 'loud' }, 'TIERWISE_LOG_LEVEL', 'log_level'],
])('[U6] %j is refused', (environment, file, expected) => {
  expect(problemsOf(environment)).toMatchObject([{ code: 'setting-invalid', file, values: { expected } }])
})

test('[U6] all that is wrong is told at once, and no password', () => {
  const problems = problemsOf(
    { TIERWISE_PORT: 'x', DATABASE_URL: 'mysql://root:secret@db' },
    { port: '70000' },
  )
  expect(problems.map(({ file }) => file)).toEqual(['DATABASE_URL', '--port'])
  expect(JSON.stringify(problems)).not.toContain('secret')
})

function problemsOf(...given: Parameters<typeof readSettings>) {
  try {
    readSettings(...given)
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
  throw new Error('it was taken')
}
