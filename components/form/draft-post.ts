'use client'

/** As the server keeps it: the words by their fields' names, and which version of what is written on they began with. */
export type KeptDraft = { texts: Record<string, string>; basis: string | null; version: number; keptAt: string }

type Typed = Pick<KeptDraft, 'texts' | 'basis' | 'version'> & { place: string }

/** `other`: another tab or device was first; null there when it sent or threw away what was here. */
export type DraftAnswer =
  | { status: 'kept'; version: number; keptAt: string }
  | { status: 'other'; other: KeptDraft | null }
  | { status: 'not-kept' }

/** Signs that a page which is left may still send. */
const LAST_WORDS = 15_000
const ADDRESS = '/api/drafts'

/** What was typed here and not sent; null also when nobody could be asked: then a later try to keep it will tell. */
export async function askForDraft(place: string): Promise<KeptDraft | null> {
  try {
    const answer = await fetch(`${ADDRESS}?place=${encodeURIComponent(place)}`)
    return answer.status === 200 ? ((await answer.json()) as { draft: KeptDraft | null }).draft : null
  } catch {
    return null
  }
}

export async function postDraft(typed: Typed): Promise<DraftAnswer> {
  try {
    const answer = await post(typed)
    const tells = answer.status === 200 || answer.status === 409
    return tells ? ((await answer.json()) as DraftAnswer) : { status: 'not-kept' }
  } catch {
    return { status: 'not-kept' }
  }
}

/** Throws away what is kept here, up to the version that is known of. */
export async function dropDraft(place: string, version: number): Promise<void> {
  try {
    await post({ place, version, texts: null })
  } catch {
    // It stands until its days are over, and says when it was kept.
  }
}

function post(what: object): Promise<Response> {
  const body = JSON.stringify(what)
  const headers = { 'content-type': 'application/json' }
  return fetch(ADDRESS, { method: 'POST', body, headers, keepalive: body.length < LAST_WORDS })
}
