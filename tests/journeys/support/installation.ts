import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeClient } from '@/lib/db/make-client'
import { cleanEnvironment } from '../../../bin/test/command'
import type { ExternalServer } from '../../support/external-server'

const GUIDE = 'docs/installation.md'
export const OTHER_COUNTY = 'lib/config/varmland.json'

export type Places = { database: number; web: number; mail: number; pooler: number }

/** The blocks of the installation guide under a heading, to the letter but for this machine's addresses. */
export function blocksOf(heading: string, language: string, { database, web, mail, pooler }: Places): string[] {
  const section = readFileSync(GUIDE, 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith(heading))
  if (!section) throw new Error(`${GUIDE} has no part "${heading}".`)
  const blocks = [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))]
  return blocks.map(([, text = '']) =>
    text
      .replaceAll('db.example.se:5432', `127.0.0.1:${database}`)
      .replaceAll('host=db.example.se port=5432', `host=127.0.0.1 port=${database}`)
      .replaceAll('6432', String(pooler))
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

  /** Another county than the shipped one, with ways to reach its authority that are not shipped either. */
  describeAuthority(): void {
    const file = join(this.folder, 'host.json')
    const host = JSON.parse(readFileSync(join(this.folder, OTHER_COUNTY), 'utf8')) as Record<
      'authority' | 'buyerLine',
      Record<string, unknown>
    >
    Object.assign(host.authority, { phone: '070-174 06 31', email: 'stod@prov.example', dpoEmail: 'dso@prov.example' })
    Object.assign(host.buyerLine, { phone: '070-174 06 32', email: 'lots@prov.example' })
    writeFileSync(file, JSON.stringify(host))
  }

  /** What a session of the application has, that comes the way it comes. */
  async settingsThroughPooler(): Promise<object | undefined> {
    const url = `postgresql://upphandling_app:app-password@127.0.0.1:${this.places.pooler}/upphandling`
    const client = makeClient({ connectionString: url })
    await client.connect()
    try {
      const asked = `SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS statement,
        current_setting('idle_in_transaction_session_timeout') AS idle`
      return (await client.query<object>(asked)).rows[0]
    } finally {
      await client.end()
    }
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
