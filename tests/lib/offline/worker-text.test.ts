import { createContext, runInContext } from 'node:vm'
import { workerText } from '@/lib/offline/worker-text'

type Listener = (event: object) => void
type Asked = { path: string; mode?: string; method?: string }

/** A browser's side of the worker: what it fetches, what it keeps, and how it answers. */
async function aWorker(answers: (path: string) => Response) {
  const listeners: Record<string, Listener> = {}
  const kept = new Map<string, Response>()
  const fetched: { path: string; credentials?: string }[] = []
  const cache = {
    addAll: async (paths: string[]) => paths.forEach((path) => kept.set(path, new Response('file'))),
    put: async (path: string, answer: Response) => void kept.set(path, answer),
  }
  const removed: string[] = []
  const opened: string[] = []
  runInContext(
    await workerText(),
    createContext({
      self: {
        addEventListener: (type: string, listener: Listener) => (listeners[type] = listener),
        location: { origin: 'https://ua.example' },
        skipWaiting: async () => undefined,
        registration: {},
        clients: { claim: async () => undefined },
      },
      caches: {
        open: async (name: string) => (opened.push(name), cache),
        keys: async () => [...opened, 'ua-offline-before', 'another'],
        delete: async (name: string) => removed.push(name),
        match: async (asked: string | { url: string }) =>
          kept.get(typeof asked === 'string' ? asked : pathOf(asked.url)),
      },
      fetch: async (asked: string | { url: string }, how?: RequestInit) => {
        const path = typeof asked === 'string' ? asked : pathOf(asked.url)
        fetched.push({ path, credentials: how?.credentials })
        return answers(path)
      },
      ...{ URL, URLSearchParams, Set, Error },
      Response: {
        redirect: (location: string) => new Response(null, { status: 302, headers: { location } }),
        error: () => Response.error(),
      },
    }),
  )
  const during = async (type: string) => {
    let done: unknown
    listeners[type]?.({ waitUntil: (work: unknown) => (done = work) })
    await done
  }
  const ask = async ({ path, mode = 'navigate', method = 'GET' }: Asked): Promise<Response | null> => {
    let answer: Promise<Response> | null = null
    const request = { url: `https://ua.example${path}`, mode, method }
    listeners.fetch?.({ request, respondWith: (given: Promise<Response>) => (answer = given) })
    return answer
  }
  return { during, ask, kept, fetched, removed }
}

const pathOf = (url: string) => new URL(url).pathname
const PAGE = '<script src="/_next/static/chunks/a.js"></script><link href="/_next/static/css/b.css">/_next/static/x.map'
const there = () => new Response(PAGE)
const away = (): Response => {
  throw new TypeError('Failed to fetch')
}

describe('the worker', () => {
  it('keeps the page without network, drawn for nobody, and what it is made of, and nothing else', async () => {
    const worker = await aWorker(there)
    await worker.during('install')
    expect(worker.fetched).toEqual([
      { path: '/utan-nat', credentials: 'omit' },
      { path: '/en/offline', credentials: 'omit' },
    ])
    expect([...worker.kept.keys()].sort()).toEqual([
      '/_next/static/chunks/a.js',
      '/_next/static/css/b.css',
      '/en/offline',
      '/utan-nat',
    ])
    await worker.during('activate')
    expect(worker.removed).toEqual(['ua-offline-before'])
    await worker.ask({ path: '/arenden/UA-2026-0001' })
    expect(worker.kept.size).toBe(4)
  })

  it('is not kept itself while its page cannot be had', async () => {
    const worker = await aWorker(() => new Response('down', { status: 503 }))
    await expect(worker.during('install')).rejects.toThrow('503')
  })

  it('leads from a page of the workspace that cannot be reached, and answers with what it keeps', async () => {
    let answers: () => Response = there
    const worker = await aWorker(() => answers())
    await worker.during('install')
    answers = away
    const led = await worker.ask({ path: '/arenden/UA-2026-0001' })
    expect(led?.headers.get('location')).toBe('/utan-nat?fran=%2Farenden%2FUA-2026-0001')
    const english = await worker.ask({ path: '/en/work' })
    expect(english?.headers.get('location')).toBe('/en/offline?fran=%2Fen%2Fwork')
    expect(await (await worker.ask({ path: '/utan-nat' }))?.text()).toBe(PAGE)
    expect(await (await worker.ask({ path: '/_next/static/chunks/a.js', mode: 'cors' }))?.text()).toBe('file')
  })

  it.each([
    { path: '/utbildningar' },
    { path: '/arbetet' },
    { path: '/stod/ny' },
    { path: '/en/blog' },
    { path: '/arenden/UA-2026-0001', method: 'POST' },
    { path: '/arenden/UA-2026-0001', mode: 'cors' },
    { path: '/api/waiting', mode: 'cors' },
  ])('lets $path pass by ($method, $mode)', async (asked) => {
    expect(await (await aWorker(there)).ask(asked)).toBeNull()
  })
})
