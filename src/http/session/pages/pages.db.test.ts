import { describe, expect, test } from 'vitest'
import { testSurroundings } from '../../../operations/testing/a-context.ts'
import { aUser, enter, PASSWORD } from '../../../operations/testing/a-user.ts'
import { aWorkspaceId } from '../../../operations/testing/a-workspace-id.ts'
import { anOpenIdProvider } from '../../../operations/testing/an-open-id-provider.ts'
import { inviteUser } from '../../../operations/user/invite-user.ts'
import { createOwnerLink } from '../../../operations/workspace/create-owner-link.ts'
import { useFreshDatabase } from '../../../store/testing/fresh-database.ts'
import { aBrowser } from '../../testing/a-browser.ts'
import { guardedApp } from '../../testing/test-app.ts'

const used = useFreshDatabase()
const NEW = 'curious purple umbrella'

describe('[H22] the pages', () => {
  test('take the first owner in by the link of the terminal, and out again', async () => {
    const { surroundings, workspaceId, browser } = await arrange({ name: '<Acme> & "Söhne"' })
    const path = pathOf(await createOwnerLink(surroundings, { workspaceId }))
    const offer = await (await browser.get(path)).text()
    expect(offer).toContain('Join &lt;Acme&gt; &amp; &quot;Söhne&quot;')
    const fields = { email: 'first@example.com', name: '<b>Ida</b>', password: 'tierwisetierwise' }
    const refused = await browser.submit(path, fields)
    expect(refused.status).toBe(422)
    const again = await refused.text()
    expect(again).toContain('This password is easy to guess.')
    expect(again).toContain('value="first@example.com"')
    expect(again).toContain('value="&lt;b&gt;Ida&lt;/b&gt;"')
    expect(again).not.toContain('tierwisetierwise')
    const joined = await browser.submit(path, { ...fields, password: NEW })
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/'])
    const home = await (await browser.get('/')).text()
    expect(home).toContain('You are signed in as &lt;b&gt;Ida&lt;/b&gt;.')
    expect(home).toContain('Workspace owner')
    const csrf = /name="csrf" value="([^"]+)"/.exec(home)![1]!
    expect((await browser.submit('/sign-out', { csrf: 'x' })).status).toBe(403)
    expect((await browser.submit('/sign-out', { csrf })).headers.get('location')).toBe('/sign-in')
    expect((await browser.get('/')).headers.get('location')).toBe('/sign-in')
    expect((await browser.get(path)).status).toBe(404)
  })

  test('let somebody sign in, and say what is wrong in their language', async () => {
    const { user, browser } = await arrange()
    const german = { 'Accept-Language': 'de-AT,de;q=0.9' }
    const page = await browser.get('/sign-in', german)
    expect(await page.text()).toMatch(/<html lang="de-DE">[\s\S]*<label for="email">E-Mail-Adresse/)
    const refused = await browser.submit('/sign-in', { email: user.email, password: 'wrong' }, german)
    expect(refused.status).toBe(401)
    const text = await refused.text()
    expect(text).toContain('E-Mail-Adresse und Passwort passen nicht zusammen.')
    expect(text).toContain(`value="${user.email}"`)
    const entered = await browser.submit('/sign-in', { email: user.email, password: PASSWORD })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
    expect((await browser.get('/')).status).toBe(200)
  })

  test('take invited people in: those with a password by that, those who are signed in by a press of a button', async () => {
    const { surroundings, user, browser } = await arrange()
    const other = await arrange()
    const invite = async (email: string) =>
      pathOf((await inviteUser(other.user.context, { email, role: 'viewer', language: 'en' })).link)
    const fresh = await (await browser.get(await invite('new@example.com'))).text()
    expect(fresh).toMatch(/name="name"[\s\S]*name="password" type="password" autocomplete="new-password"/)
    const path = await invite(user.email)
    expect(await (await browser.get(path)).text()).toMatch(
      /name="password" type="password" autocomplete="current-password"/,
    )
    const { token } = await enter(surroundings, user)
    browser.cookies.set('tierwise_session', token)
    expect(await (await browser.get(path)).text()).not.toMatch(/type="password"/)
    expect((await browser.submit(path, {})).headers.get('location')).toBe('/')
    const home = await (await browser.get('/')).text()
    expect(home).toContain('Your role in Test: Viewer.')
    const [, csrf, workspaceId] =
      /name="csrf" value="([^"]+)">\s*<input type="hidden" name="workspaceId" value="([^"]+)"/.exec(home)!
    await browser.submit('/switch', { csrf: csrf!, workspaceId: workspaceId! })
    expect(await (await browser.get('/')).text()).toContain('Your role in Test: Workspace owner.')
  })

  test('set a forgotten password by a mailed link', async () => {
    const { surroundings, user, browser } = await arrange()
    const asked = await browser.submit('/forgotten', { email: user.email })
    expect(await asked.text()).toContain('a link is on its way')
    await expect.poll(() => surroundings.mails.length).toBe(1)
    const path = pathOf(/http\S+/.exec(surroundings.mails[0]!.text)![0])
    expect(await (await browser.get(path)).text()).toContain(`A new password for ${user.email}.`)
    const set = await browser.submit(path, { password: NEW })
    expect(set.headers.get('location')).toBe('/sign-in?password=set')
    expect(await (await browser.get('/sign-in?password=set')).text()).toContain('The new password is set.')
    expect((await browser.submit('/sign-in', { email: user.email, password: NEW })).status).toBe(303)
  })

  test('[H25] speak the language and have the theme that were chosen on them or in the application', async () => {
    const { user, browser } = await arrange()
    const chosen = await browser.get('/sign-in?returnTo=/docs&language=de')
    expect(await chosen.text()).toMatch(
      /<html lang="de-DE">[\s\S]*href="\/sign-in\?returnTo=%2Fdocs&amp;language=ja"/,
    )
    expect(chosen.headers.getSetCookie()[0]).toMatch(
      /^tierwise_language=de; Max-Age=31536000; Path=\/; SameSite=Lax$/,
    )
    expect(await (await browser.get('/forgotten')).text()).toContain('<html lang="de-DE">')
    const wrong = { email: user.email, password: 'wrong', returnTo: '/docs' }
    const refused = await (await browser.submit('/sign-in', wrong)).text()
    expect(refused).toContain('E-Mail-Adresse und Passwort passen nicht zusammen.')
    expect(refused).toContain('href="/sign-in?returnTo=%2Fdocs&amp;language=en"')
    expect(await (await browser.get('/sign-in?language=xx')).text()).toContain('<html lang="de-DE">')
    browser.cookies.set('tierwise_theme', 'dark')
    expect(await (await browser.get('/sign-in')).text()).toContain('<html lang="de-DE" data-theme="dark">')
    browser.cookies.set('tierwise_theme', '"><script>')
    expect(await (await browser.get('/sign-in')).text()).toContain('<html lang="de-DE">')
  })

  test('[H25] say what is wrong in its place', async () => {
    const { surroundings, workspaceId, browser } = await arrange({ name: 'Fresh' })
    const path = pathOf(await createOwnerLink(surroundings, { workspaceId }))
    const fields = { email: 'founder@example.com', name: 'Ida', password: 'tierwisetierwise' }
    const again = await (await browser.submit(path, fields)).text()
    expect(again).toMatch(
      /<input id="password"[^>]* aria-describedby="password-wrong password-help" aria-invalid="true">/,
    )
    expect(again).toMatch(
      /id="password-wrong" class="wrong" role="alert"><strong>This password is easy to guess/,
    )
    expect(again).not.toMatch(/<h1>[^<]*<\/h1>\s*<p role="alert"/)
  })

  test('hold no script and no style, load none from elsewhere, and are kept by nobody', async () => {
    const { surroundings, user, browser } = await arrange()
    const { token } = await enter(surroundings, user)
    for (const path of ['/sign-in', '/forgotten', '/']) {
      if (path === '/') browser.cookies.set('tierwise_session', token)
      const page = await browser.get(path)
      expect(await page.text()).not.toMatch(/<script|<style|style=|\son\w+=|(?:src|href|action)="(?!\/)/)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(page.headers.get('cache-control')).toBe('no-store')
      // Otherwise a browser would send "Origin: null" with the form.
      expect(page.headers.get('referrer-policy')).toBe('same-origin')
    }
    const style = await browser.get('/pages.css')
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  test('do nothing for forms of other sites, and take no more than a form holds', async () => {
    const { user, browser } = await arrange()
    const fields = { email: user.email, password: PASSWORD }
    for (const path of ['/sign-in', '/forgotten', '/links/abc']) {
      expect((await browser.submit(path, fields, { Origin: 'https://evil.example' })).status).toBe(403)
    }
    expect((await browser.submit('/sign-in', { ...fields, name: 'x'.repeat(20_000) })).status).toBe(413)
    expect(browser.cookies.size).toBe(0)
  })

  test('[Q24] lead to single sign-on and back, with a cookie that only the callback gets', async () => {
    const callback = 'http://127.0.0.1:4780/api/sign-in/openid/callback'
    const provider = await anOpenIdProvider({ callback })
    const { surroundings, workspaceId, user } = await arrange()
    const openId = { ...provider.settings, workspaceId }
    const browser = aBrowser(guardedApp({ ...surroundings, openId }))
    expect(await (await browser.get('/sign-in')).text()).toContain('href="/api/sign-in/openid"')
    provider.people.set('jo', { email: user.email, email_verified: true })
    const begun = await browser.get('/api/sign-in/openid?returnTo=/docs')
    expect(begun.headers.getSetCookie()[0]).toMatch(/; Path=\/api\/sign-in\/openid; HttpOnly; SameSite=Lax$/)
    const answer = await provider.visit(begun.headers.get('location')!, 'jo')
    const finished = await browser.get(`/api/sign-in/openid/callback?${answer}`)
    expect([finished.status, finished.headers.get('location')]).toEqual([302, '/docs'])
    expect((await browser.get('/')).status).toBe(200)
    const replayed = await browser.get(`/api/sign-in/openid/callback?${answer}`)
    expect(replayed.headers.get('location')).toBe('/sign-in?problem=open-id-refused')
    const page = await (await browser.get('/sign-in?problem=open-id-refused')).text()
    expect(page).toContain('The single sign-on did not succeed')
    for (const returnTo of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
      const refused = await browser.get(`/api/sign-in/openid?returnTo=${encodeURIComponent(returnTo)}`)
      expect(refused.status).toBe(400)
    }
    await provider.close()
  })
})

async function arrange({ name = 'Test' } = {}) {
  const surroundings = testSurroundings(used.served)
  const isEmpty = name !== 'Test'
  const workspaceId = await aWorkspaceId(surroundings, name)
  const browser = aBrowser(guardedApp(surroundings))
  return {
    ...{ surroundings, workspaceId, browser },
    // The workspace of another name is for its first owner.
    user: await aUser(surroundings, {
      workspaceId: isEmpty ? await aWorkspaceId(surroundings) : workspaceId,
    }),
  }
}

function pathOf(link: string | undefined): string {
  return new URL(link!).pathname
}
