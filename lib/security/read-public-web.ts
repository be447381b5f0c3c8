import 'server-only'
import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isPublicAddress } from './public-address'
import { readPublicUrl } from './public-url'

export const FETCH_FAULTS = ['unreachable', 'slow', 'private', 'denied', 'missing', 'too-large'] as const
export type FetchFaultCode = (typeof FETCH_FAULTS)[number]

/** Why nothing came. It holds nothing of what was answered, nor where it was asked for. */
export class FetchFault extends Error {
  override readonly name = 'FetchFault'

  constructor(readonly code: FetchFaultCode) {
    super(code)
  }
}

/** Where a name leads and which addresses may be gone to. Tests have others; the server never. */
export type Ways = {
  addressesOf: (name: string) => Promise<string[]>
  isAllowed: (address: string) => boolean
  port: number
  /** A certificate to trust besides the usual ones. */
  ca?: string
}

const WAYS: Ways = {
  addressesOf: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  port: 443,
}

export type Asked = { accept: string; etag: string | null; mostBytes: number; patienceMs: number }
/** `same`: as when its tag was answered. */
export type Fetched = { state: 'same' } | { state: 'new'; body: string; etag: string | null }

const MOST_REDIRECTS = 3
const REDIRECTS = [301, 302, 303, 307, 308]

/**
 * Fetches from an address that somebody gave, without letting it reach what only this machine can: each name is looked up
 * here, every address it has must be public, and the connection goes to one of those, never to what the name says next time.
 * So does every redirect. Time and bytes are bounded, packed and unpacked. Throws FetchFault.
 */
export async function readPublicWeb(address: string, asked: Asked, ways: Ways = WAYS): Promise<Fetched> {
  const deadline = AbortSignal.timeout(asked.patienceMs)
  try {
    return await inTime(follow(address, asked, ways, deadline), deadline)
  } catch (error) {
    if (error instanceof FetchFault) throw error
    throw new FetchFault(deadline.aborted ? 'slow' : 'unreachable')
  }
}

async function follow(address: string, asked: Asked, ways: Ways, deadline: AbortSignal): Promise<Fetched> {
  let next = address
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const read = readPublicUrl(next)
    if ('fault' in read) throw new FetchFault('private')
    const response = await ask(read.url, asked, ways, deadline)
    try {
      const to = REDIRECTS.includes(response.statusCode ?? 0) ? response.headers.location : undefined
      if (to === undefined) return await answerOf(response, asked, deadline)
      if (!URL.canParse(to, read.url)) throw new FetchFault('unreachable')
      next = new URL(to, read.url).href
    } finally {
      response.destroy()
    }
  }
  throw new FetchFault('unreachable')
}

async function ask(url: URL, { accept, etag }: Asked, ways: Ways, deadline: AbortSignal): Promise<IncomingMessage> {
  const addresses = await ways.addressesOf(url.hostname)
  deadline.throwIfAborted()
  if (addresses.length === 0) throw new FetchFault('unreachable')
  if (!addresses.every(ways.isAllowed)) throw new FetchFault('private')
  return new Promise((resolve, reject) => {
    const headers = { accept, 'accept-encoding': 'gzip', 'user-agent': 'Upphandlingsakuten' }
    request(url, {
      ...{ port: ways.port, ca: ways.ca, lookup: always(addresses), agent: false, signal: deadline },
      headers: etag ? { ...headers, 'if-none-match': etag } : headers,
    })
      .on('response', resolve)
      .on('error', reject)
      // Without an error it closes too: a server that offers another protocol is left without an answer.
      .on('close', () => reject(new FetchFault('unreachable')))
      .end()
  })
}

/** What has been checked is what is gone to. */
function always(addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  return (_name, options, answer) => {
    const [first] = found
    if (options.all || !first) answer(null, found)
    else answer(null, first.address, first.family)
  }
}

async function answerOf(response: IncomingMessage, { mostBytes }: Asked, deadline: AbortSignal): Promise<Fetched> {
  const { statusCode: status, headers } = response
  if (status === 304) return { state: 'same' }
  if (status === 401 || status === 403) throw new FetchFault('denied')
  if (status === 404 || status === 410) throw new FetchFault('missing')
  if (status !== 200) throw new FetchFault('unreachable')
  const packing = headers['content-encoding'] ?? 'identity'
  if (packing !== 'identity' && packing !== 'gzip') throw new FetchFault('unreachable')
  const body = packing === 'gzip' ? unpacked(response, deadline) : response
  return { state: 'new', body: await textOf(body, mostBytes), etag: tagOf(headers.etag) }
}

function unpacked(response: IncomingMessage, deadline: AbortSignal): Readable {
  const gunzip = createGunzip({ chunkSize: 65_536 })
  response.on('error', (error) => gunzip.destroy(error))
  deadline.addEventListener('abort', () => gunzip.destroy(new Error('slow')))
  return response.pipe(gunzip)
}

async function textOf(body: Readable, mostBytes: number): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > mostBytes) throw new FetchFault('too-large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Only what can be sent back as it came. */
function tagOf(etag: string | undefined): string | null {
  return etag && /^(?:W\/)?"[\x21\x23-\x7e]{0,180}"$/.test(etag) ? etag : null
}

async function inTime<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  deadline.throwIfAborted()
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(new FetchFault('slow')), { once: true })
    work.then(resolve, reject)
  })
}
