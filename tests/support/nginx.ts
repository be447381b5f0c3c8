import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isListening } from './is-listening'

const PROGRAM = '/usr/sbin/nginx'

export type Proxy = { stop(): Promise<void> }

/** Debian's nginx with this `server` block, at a port of its own and with a certificate made for it. */
export async function startNginx(port: number, block: string): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'ua-nginx-'))
  const at = (name: string) => join(folder, name)
  mkdirSync(at('temp'))
  const subject = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  execFileSync('openssl', ['req', ...subject, '-keyout', at('own.key'), '-out', at('own.pem')], { stdio: 'ignore' })
  const own = block
    .replace(/listen 443 ssl;/, `listen 127.0.0.1:${port} ssl;`)
    .replace(/ssl_certificate \S+;/, `ssl_certificate ${at('own.pem')};`)
    .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${at('own.key')};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${at('temp')};`)
  writeFileSync(
    at('nginx.conf'),
    `daemon off;\nmaster_process off;\npid ${at('pid')};\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${own}}\n`,
  )
  const server = spawn(PROGRAM, ['-e', 'stderr', '-c', at('nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tried = 0; !(await isListening(port)); tried++) {
    if (server.exitCode === null && tried < 200) await pause(50)
    else {
      await stop()
      throw new Error(`nginx did not start:\n${said}`)
    }
  }
  return { stop }
}
