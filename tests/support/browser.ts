/** The part of a browser that signing in needs: cookies per origin, and redirects taken by hand. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>()

  cookiesFor(url: string): Record<string, string> {
    return Object.fromEntries(this.jar(url))
  }

  keep(url: string, response: { headers: Headers }): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      const ended = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one))
      if (ended) this.jar(url).delete(name)
      else this.jar(url).set(name, decodeURIComponent(pair.slice(pair.indexOf('=') + 1)))
    }
  }

  put(url: string, name: string, value: string): void {
    this.jar(url).set(name, value)
  }

  header(url: string): string {
    return [...this.jar(url)].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  }

  get(url: string): Promise<Response> {
    return this.send(url, {})
  }

  post(url: string, fields: Record<string, string>): Promise<Response> {
    return this.send(url, { method: 'POST', body: new URLSearchParams(fields) })
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie: this.header(url) } })
    this.keep(url, response)
    return response
  }

  private jar(url: string): Map<string, string> {
    const { host } = new URL(url)
    const jar = this.jars.get(host) ?? new Map<string, string>()
    this.jars.set(host, jar)
    return jar
  }
}
