import 'server-only'
import { clientNetwork } from '@/lib/rates/client-network'
import { isOver } from '@/lib/rates/limit'

type Body = string | ReadableStream<Uint8Array>

/** The same for everyone, and for five minutes. */
const KEPT = { 'cache-control': 'public, max-age=300' }

/** What anyone may ask for, unless their network has asked too often. `read` answers null where there is nothing. */
export async function givenOut(read: () => Promise<Response | null>): Promise<Response> {
  if (await isOver('public-action', await clientNetwork())) return new Response(null, { status: 429 })
  return (await read()) ?? new Response(null, { status: 404 })
}

export function plain(body: Body, name?: string): Response {
  return answer(body, 'text/plain; charset=utf-8', name)
}

export function json(value: unknown, name?: string): Response {
  return answer(`${JSON.stringify(value, null, 2)}\n`, 'application/json; charset=utf-8', name)
}

/** Read as fast as it is taken, so that a million lines never lie in memory. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
}

function answer(body: Body, type: string, name?: string): Response {
  const headers = new Headers({ 'content-type': type, ...KEPT })
  if (name) headers.set('content-disposition', `attachment; filename="${name}"`)
  return new Response(body, { headers })
}
