import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cleanEnvironment } from '../../../bin/test/command'
import type { ExternalServer } from '../../support/external-server'

const GUIDE = 'docs/installation.md'

export type Places = { database: number; web: number; mail: number }

/** The blocks of the installation guide under a heading, to the letter but for this machine's addresses. */
export function blocksOf(heading: string, language: string, { database, web, mail }: Places): string[] {
  const section = readFileSync(GUIDE, 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith(heading))
  if (!section) throw new Error(`${GUIDE} has no part "${heading}".`)
  const blocks = [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))]
  return blocks.map(([, text = '']) =>
    text
      .replaceAll('db.example.se:5432', `127.0.0.1:${database}`)
      .replaceAll('https://upphandlingsakuten.example.se', `http://localhost:${web}`)
      .replaceAll('smtp://mail.example.se:587', `smtp://127.0.0.1:${mail}`),
  )
}

/** A checkout as an administrator has it: the tracked files, the packages and the build of this run, and nothing else. */
export function makeCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ua-installation-'))
  const tracked = execFileSync('git', ['ls-files', '-z']).toString().split('\0').filter(Boolean)
  for (const file of tracked) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  cpSync('.next', join(folder, '.next'), { recursive: true, filter: (path) => !/\.next\/(cache|dev)(\/|$)/.test(path) })
  cpSync('lib/db/generated', join(folder, 'lib/db/generated'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  return folder
}

export class Administrator {
  readonly folder = makeCheckout()
  private readonly environment: NodeJS.ProcessEnv

  constructor(
    readonly server: ExternalServer,
    readonly places: Places,
  ) {
    this.environment = {
      ...cleanEnvironment({ PORT: String(places.web) }),
      PATH: `${server.programs}:${process.env.PATH ?? ''}`,
      DB_HOST: '127.0.0.1',
      DB_PORT: String(places.database),
      PGPASSWORD: 'superuser',
    }
  }

  /** Runs a block as typed in a terminal, and gives what it printed. Throws with it when a command fails. */
  run(block: string, extra: Record<string, string> = {}): string {
    const env = { ...this.environment, ...extra }
    try {
      return execFileSync('bash', ['-euo', 'pipefail', '-c', `{ ${block}\n} 2>&1`], {
        cwd: this.folder,
        env,
      }).toString()
    } catch (error) {
      throw new Error(`${block}\n${(error as { stdout: Buffer }).stdout.toString()}`, { cause: error })
    }
  }

  /** What the command prints, and with which code it ends. */
  try(block: string): { code: number; output: string } {
    try {
      return { code: 0, output: this.run(block) }
    } catch (error) {
      const { message, cause } = error as Error & { cause: { status: number } }
      return { code: cause.status, output: message }
    }
  }

  describeAuthority(): void {
    const file = join(this.folder, 'host.json')
    const host = JSON.parse(readFileSync(file, 'utf8')) as Record<'authority' | 'buyerLine', Record<string, unknown>>
    Object.assign(host.authority, { phone: '070-174 06 31', email: 'stod@prov.example', dpoEmail: 'dso@prov.example' })
    Object.assign(host.buyerLine, { phone: '070-174 06 32', email: 'lots@prov.example' })
    writeFileSync(file, JSON.stringify(host))
  }

  /** Starts what the guide starts last, and waits until it is ready. */
  start(extra: Record<string, string> = {}): Promise<Running> {
    const child = spawn('npm', ['start'], {
      cwd: this.folder,
      env: { ...this.environment, ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return untilReady(child)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export type Running = { child: ChildProcess; output: () => string; exited: Promise<number | null> }

function untilReady(child: ChildProcess): Promise<Running> {
  let said = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Ready on ')) resolve({ child, output: () => said, exited })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void exited.then((code) => reject(new Error(`npm start ended with ${code}:\n${said}`)))
  })
}
