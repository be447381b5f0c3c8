import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ways } from '@/lib/security/read-public-web'

export const NAME = 'kalender.example.test'

export type WebServer = {
  /** How the server is reached in spite of being on this machine. */
  ways: Ways
  asked: { path: string; headers: Record<string, string | string[] | undefined> }[]
  stop: () => Promise<void>
}

/** A server on this machine, with a certificate for NAME that only `ways` trusts. It answers each path as it is told to. */
export async function aWebServer(answers: Record<string, RequestListener>): Promise<WebServer> {
  const { key, cert } = aCertificate()
  const asked: WebServer['asked'] = []
  const server = createServer({ key, cert }, (request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    const answer = answers[path]
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const { port } = server.address() as AddressInfo
  return {
    ways: { addressesOf: async () => Promise.resolve(['127.0.0.1']), isAllowed: () => true, port, ca: cert },
    asked,
    stop,
  }
}

function aCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'ua-web-'))
  const at = (name: string) => join(folder, name)
  const curve = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const subject = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`]
  execFileSync('openssl', ['req', ...curve, ...subject, '-keyout', at('key'), '-out', at('cert')], { stdio: 'ignore' })
  const [key, cert] = [readFileSync(at('key'), 'utf8'), readFileSync(at('cert'), 'utf8')]
  rmSync(folder, { recursive: true, force: true })
  return { key, cert }
}
