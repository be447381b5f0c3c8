import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What the response could do before it was held back. */
export type Writers = { head(status: number, headers?: OutgoingHttpHeaders): void; end(body?: string | Buffer): void }
export type Answer = { html: string; headers: OutgoingHttpHeaders; writers: Writers }

export function writersOf(response: ServerResponse): Writers {
  const { writeHead, end } = response
  return {
    head: (status, headers) => void writeHead.call(response, status, headers),
    end: (body) => void end.call(response, body, 'utf8'),
  }
}

/**
 * Holds back a page that is being drawn and hands it over whole; anything but a whole page goes its way untouched, and
 * `then` is given null. So it is when the asker goes away before the page is there.
 */
export function captureAnswer(response: ServerResponse, then: (answer: Answer | null) => void): void {
  const { writeHead, write, end, flushHeaders } = response
  const writers = writersOf(response)
  const parts: Buffer[] = []
  let state: 'open' | 'held' | 'passed' = 'open'
  const decide = () => {
    if (state === 'open') response.writeHead(response.statusCode)
    return state
  }
  const pass = () => {
    if (state === 'passed') return
    state = 'passed'
    then(null)
  }
  response.once('close', pass)
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (state === 'held') return response
    if (state === 'open' && rest.length === 0 && isPage(status, response)) {
      state = 'held'
      return response
    }
    pass()
    return writeHead.call(response, status, ...(rest as []))
  }
  response.flushHeaders = () => {
    if (decide() !== 'held') flushHeaders.call(response)
  }
  response.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (decide() !== 'held') return write.call(response, chunk, ...(rest as [BufferEncoding]))
    parts.push(Buffer.from(chunk))
    return true
  }
  response.end = (...last: unknown[]) => {
    if (decide() !== 'held') return end.call(response, ...(last as [unknown, BufferEncoding]))
    const [chunk] = last
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
    state = 'passed'
    then({ html: Buffer.concat(parts).toString(), headers: response.getHeaders(), writers })
    return response
  }
}

/** One that sets a cookie is for its reader alone. */
function isPage(status: number, response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '')
  return status === 200 && type.startsWith('text/html') && !response.hasHeader('set-cookie')
}
