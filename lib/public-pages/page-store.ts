import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Encoding } from './encoding-for'
import { freshMsOf, type Topic } from './kept-places'

export type KeptPage = {
  topics: readonly Topic[]
  etag: string
  /** Bytes of the page as it is read: it is kept packed only, three times as many of them in the same room. */
  length: number
  packed: Record<Encoding, Buffer>
  headers: Record<string, string>
}

/** Bytes of all pages that are kept. */
const MOST_BYTES = 8 * 1024 * 1024
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

const bytesOf = ({ packed }: KeptPage) => packed.br.length + packed.gzip.length

/** Pages of this process by address. What is heard to have changed is forgotten, and what was being drawn is not kept. */
export class PageStore {
  private readonly pages = new LRUCache<string, KeptPage>({
    maxSize: MOST_BYTES,
    sizeCalculation: bytesOf,
  })
  private readonly changes = new Map<Topic, number>()
  /** Only who hears of changes may keep anything. */
  private listens = false

  get isOpen(): boolean {
    return this.listens
  }

  get(key: string): KeptPage | undefined {
    return this.pages.get(key)
  }

  /** Compared after a page is drawn with what it was before. */
  stateOf(topics: readonly Topic[]): string {
    return topics.map((topic) => this.changes.get(topic) ?? 0).join(' ')
  }

  keep(key: string, page: KeptPage, state: string): void {
    const ttl = freshMsOf(key.split('?', 1)[0] ?? '')
    if (this.listens && this.stateOf(page.topics) === state) this.pages.set(key, page, { ttl })
  }

  forget(topic: Topic): void {
    this.changes.set(topic, (this.changes.get(topic) ?? 0) + 1)
    for (const [key, page] of this.pages.entries()) if (page.topics.includes(topic)) this.pages.delete(key)
  }

  /** Changes may have been missed while nobody listened. */
  listen(listens: boolean): void {
    this.listens = listens
    this.pages.clear()
  }
}

export async function makePage(
  html: string,
  topics: readonly Topic[],
  headers: Record<string, string>,
): Promise<KeptPage> {
  const plain = Buffer.from(html)
  const [br, packed] = await Promise.all([promisify(brotliCompress)(plain, BROTLI), promisify(gzip)(plain)])
  // Weak: packed one way or another it is the same page.
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
  return { topics, etag, length: plain.length, packed: { br, gzip: packed }, headers }
}
