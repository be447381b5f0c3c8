import { baseUrl } from './demo'

/** A browser without scripts: pages, their forms, and the cookies it was given. */
export class PlainBrowser {
  private readonly cookies = new Map<string, string>()

  setCookie(name: string, value: string) {
    this.cookies.set(name, value)
  }

  async ask(path: string, init: RequestInit = {}): Promise<{ status: number; leadsTo: string | null; html: string }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), cookie }
    const response = await fetch(new URL(path, baseUrl()), { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      if (value && !/expires=Thu, 01 Jan 1970/i.test(set)) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return { status: response.status, leadsTo: response.headers.get('location'), html: await response.text() }
  }

  async send(path: string, form: FormData, headers: Record<string, string> = {}) {
    return this.ask(path, { method: 'POST', body: form, headers: { origin: baseUrl(), ...headers } })
  }
}

/** The form of a page that has a field of this name, with what it posts by itself. */
export function formWith(html: string, field: string): FormData {
  const form = [...html.matchAll(/<form[^]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`name="${field}"`))
  if (!form) throw new Error(`no form has the field ${field}`)
  const data = new FormData()
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1]
    if (name) data.append(unescaped(name), unescaped(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? ''))
  }
  return data
}

export const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') // prettier-ignore

/** The same form as an earlier build drew it: its action has an id that this build does not know. */
export function ofAnEarlierBuild(form: FormData): FormData {
  const earlier = new FormData()
  for (const [name, value] of form) {
    earlier.append(
      name,
      typeof value === 'string' ? value.replace(/"id":"[0-9a-f]+"/, `"id":"${'0'.repeat(42)}"`) : value,
    )
  }
  return earlier
}
