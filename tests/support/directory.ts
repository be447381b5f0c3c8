import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Browser } from './browser'

export type Claims = { name?: string; email?: string; email_verified?: boolean; groups?: string[] }

export const CLIENT = { id: 'upphandlingsakuten', secret: 'only-the-tests-know-this' }

/** The staff's directory: oidc-provider on a port of its own. */
export class Directory {
  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
  ) {}

  static async start(redirectUri: string): Promise<Directory> {
    const child = fork(join(__dirname, 'directory-server.mjs'), [redirectUri], {
      silent: true,
      execArgv: [],
      env: { PATH: process.env.PATH, NODE_ENV: 'test' },
    })
    const [{ issuer }] = (await once(child, 'message')) as [{ issuer: string }]
    return new Directory(child, issuer)
  }

  async know(people: Record<string, Claims>): Promise<void> {
    const heard = once(this.child, 'message')
    this.child.send(people)
    await heard
  }

  /** Signs in at the directory and consents, as a person does there. Gives the address it sends the browser back to. */
  async signIn(browser: Browser, location: string, sub: string, home: string): Promise<string> {
    let answer = await browser.get(location)
    for (let step = 0; step < 8; step++) {
      const next = answer.headers.get('location')
      if (next) {
        const url = new URL(next, this.issuer).href
        if (url.startsWith(home)) return url
        answer = await browser.get(url)
        continue
      }
      const form = /<form[^>]*action="([^"]+)"/.exec(await answer.text())?.[1]
      if (!form) throw new Error(`The directory showed no form: ${answer.status}`)
      const isLogin = step < 3
      answer = await browser.post(new URL(form, this.issuer).href, {
        prompt: isLogin ? 'login' : 'consent',
        ...(isLogin ? { login: sub, password: 'any' } : {}),
      })
    }
    throw new Error('The directory never sent the browser back')
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const exited = once(this.child, 'exit')
    this.child.kill()
    await exited
  }
}
