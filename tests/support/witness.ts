import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { provesConsistency, readCheckpoint, readKey, Refused } from '@/bin/verify-proof.mjs'

/** A witness as C2SP tlog-witness describes it: it signs what goes on from what it saw, and nothing else. */
export class WitnessServer {
  readonly name = 'witness.test/one'
  readonly asked: string[] = []
  /** What it has seen of the log. */
  size = 0
  root: Buffer = Buffer.alloc(32)
  /** Instead of what it would answer. */
  answerWith: { status: number; body: string } | null = null
  private readonly key: KeyObject
  private readonly data: Buffer
  private readonly server: Server

  constructor(private readonly logKeys: readonly string[]) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    this.key = privateKey
    this.data = Buffer.concat([Buffer.of(4), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)])
    this.server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (part: string) => (body += part))
      request.on('end', () => {
        this.asked.push(body)
        const { status, body: text } = this.answerWith ?? this.judge(body)
        response.writeHead(status).end(text)
      })
    })
  }

  get vkey(): string {
    return `${this.name}+${this.id.toString('hex')}+${this.data.toString('base64')}`
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/log`
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve))
  }

  private get id(): Buffer {
    return createHash('sha256').update(`${this.name}\n`).update(this.data).digest().subarray(0, 4)
  }

  private judge(body: string): { status: number; body: string } {
    const end = body.indexOf('\n\n')
    const [, old = ''] = /^old (0|[1-9]\d*)(?:\n|$)/.exec(body.slice(0, end)) ?? []
    const proof = body.slice(0, end).split('\n').slice(1)
    const note = body.slice(end + 2)
    try {
      const tree = readCheckpoint(note, this.logKeys.map(readKey))
      if (Number(old) !== this.size) return { status: 409, body: `${this.size}\n` }
      const hashes = proof.map((line) => Buffer.from(line, 'base64'))
      const goesOn =
        this.size === 0 ? hashes.length === 0 : provesConsistency(this.size, this.root, tree.size, tree.root, hashes)
      if (!goesOn) return { status: 422, body: '' }
      this.size = tree.size
      this.root = tree.root
      return { status: 200, body: this.cosign(note.slice(0, note.lastIndexOf('\n\n') + 1)) }
    } catch (error) {
      return { status: error instanceof Refused ? 403 : 400, body: '' }
    }
  }

  cosign(text: string): string {
    const time = Buffer.alloc(8)
    time.writeBigUInt64BE(1_800_000_000n)
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime 1800000000\n${text}`, 'utf8'), this.key)
    return `— ${this.name} ${Buffer.concat([this.id, time, signature]).toString('base64')}\n`
  }
}
