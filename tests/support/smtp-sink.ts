import { createServer, type Socket } from 'node:net'

export type Received = { from: string; to: string[]; data: string }

/** The least of a mail server: takes messages, or refuses them with the reply it is told to give. */
export class SmtpSink {
  readonly received: Received[] = []
  /** Lines of messages, also of those that never came whole. */
  lines = 0
  /** Instead of taking a receiver. */
  refuseWith: string | null = null
  /** Instead of taking the message it has read. */
  answerWith: string | null = null
  /** Goes away at this word: 'RCPT' before the message, '.' with the message in hand. */
  hangUpAt: 'RCPT' | '.' | null = null
  /** Milliseconds it thinks before it takes a message. */
  slowness = 0
  /** Keeps the message it has read in hand and never answers. */
  holds = false
  private readonly server = createServer((socket) => this.talk(socket))

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(port, '127.0.0.1', resolve)
    })
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve))
  }

  private talk(socket: Socket): void {
    let message: Received = { from: '', to: [], data: '' }
    let inData = false
    let unread = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const hear = (line: string) => {
      if (inData) {
        this.lines += 1
        if (line !== '.') {
          message.data += `${line.replace(/^\.\./, '.')}\n`
          return
        }
        inData = false
        if (this.answerWith) return say(this.answerWith)
        this.received.push(message)
        message = { from: '', to: [], data: '' }
        if (this.hangUpAt === '.') return socket.destroy()
        if (this.holds) return
        return setTimeout(() => say('250 taken'), this.slowness)
      }
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'EHLO' || word === 'HELO') return say('250 sink')
      if (word === 'MAIL') message.from = /<(.*?)>/.exec(line)?.[1] ?? ''
      if (word === 'RCPT') {
        if (this.hangUpAt === 'RCPT') return socket.destroy()
        if (this.refuseWith) return say(this.refuseWith)
        message.to.push(/<(.*?)>/.exec(line)?.[1] ?? '')
      }
      if (word === 'DATA') {
        inData = true
        return say('354 go on')
      }
      if (word === 'QUIT') {
        say('221 bye')
        return socket.end()
      }
      say('250 ok')
    }
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      unread += chunk.toString()
      const lines = unread.split('\r\n')
      unread = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    say('220 sink')
  }
}
