import type { App } from '../app.ts'

/** A browser on our pages: keeps cookies, says where its requests come from, follows no redirect by itself. */
export function aBrowser(app: App, publicUrl = 'http://127.0.0.1:4780') {
  const cookies = new Map<string, string>()
  const request = async (method: string, path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0 && !headers.has('cookie')) {
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    }
    if (method !== 'GET' && !headers.has('origin') && !headers.has('sec-fetch-site')) {
      headers.set('Origin', publicUrl)
    }
    const answer = await app.request(`${publicUrl}${path}`, { ...init, method, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value === '') cookies.delete(name!)
      else cookies.set(name!, value!)
    }
    return answer
  }
  return {
    cookies,
    request,
    get: (path: string, headers?: HeadersInit) =>
      request('GET', path, headers === undefined ? {} : { headers }),
    /** Calls the API as a script of our page would: `POST /api/session`. */
    send: (what: string, body?: unknown, headers: Record<string, string> = {}) => {
      const [method, path] = what.split(' ') as [string, string]
      if (body === undefined) return request(method, path, { headers })
      const json = { 'Content-Type': 'application/json', ...headers }
      return request(method, path, { body: JSON.stringify(body), headers: json })
    },
    /** Fills in a form of a page. */
    submit: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      request('POST', path, { body: new URLSearchParams(fields), headers }),
  }
}
