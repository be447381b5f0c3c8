import { z } from 'zod'

/** What the stream of a case is made of, as its address chooses: `?visa=`. */
export const STREAM_KINDS = ['messages', 'notes', 'time', 'events'] as const
export type StreamKind = (typeof STREAM_KINDS)[number]

export type StreamAsked = { show: StreamKind | null; page: number }
const LAST_PAGE = 1000

const asked = z.object({
  visa: z.enum(STREAM_KINDS).nullable().catch(null),
  sida: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
})

/** What an address asks of the stream; what it does not understand is as if it were not there. */
export function streamAsked(query: { visa?: unknown; sida?: unknown }): StreamAsked {
  const { visa, sida } = asked.parse({ visa: query.visa ?? null, sida: query.sida ?? 1 })
  return { show: visa, page: sida }
}

export function streamQuery({ show, page }: StreamAsked): Record<string, string> {
  return { ...(show && { visa: show }), ...(page > 1 && { sida: String(page) }) }
}
