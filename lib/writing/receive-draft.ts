import 'server-only'
import type { Person } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { databaseFault } from '@/lib/db/fault'
import { findDraft } from '@/lib/drafts/find-draft'
import { forgetDraft } from '@/lib/drafts/forget-draft'
import {
  findDraftInput,
  forgetDraftInput,
  keepDraftInput,
  LONGEST_DRAFT,
  type KeepDraftInput,
} from '@/lib/drafts/inputs'
import { keepDraft } from '@/lib/drafts/keep-draft'
import { isOver } from '@/lib/rates/limit'
import { inPlace } from '@/lib/writing/in-place'

/** A sign may take four bytes, and six in JSON. */
const LARGEST_BODY = LONGEST_DRAFT * 6 + 10_000
const TOO_MANY_DRAFTS = 'UA050'

/** Gives the person what they typed here and did not send: 200 with it or null, 404 where they may not write. */
export async function giveDraft(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (!person) return nothing(401)
  const input = findDraftInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!input.success) return nothing(400)
  if (await isOver('draft', person.id)) return nothing(429)
  const { place } = input.data
  const found = await inPlace(person, place, async ({ client }) => ({
    draft: await findDraft(client, person.id, place),
  }))
  return found ? told(200, found) : nothing(404)
}

/**
 * Keeps what is typed, or throws it away when no texts come: 204, whatever there was. 409 with what another tab or device
 * has kept since: nothing is replaced then. The caller has checked the Origin.
 */
export async function receiveDraft(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (!person) return nothing(401)
  if (await isOver('draft', person.id)) return nothing(429)
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return nothing(413)
  const body: unknown = await request.json().catch(() => null)
  const thrown = forgetDraftInput.safeParse(body)
  if (thrown.success) {
    await forgetDraft(person.id, thrown.data.place, thrown.data.version)
    return nothing(204)
  }
  const input = keepDraftInput.safeParse(body)
  return input.success ? keep(person, input.data) : nothing(400)
}

async function keep(person: Person, input: KeepDraftInput): Promise<Response> {
  try {
    const kept = await inPlace(person, input.place, ({ client, questionId }) =>
      keepDraft(client, { ...input, personId: person.id, questionId }),
    )
    if (!kept) return nothing(404)
    return kept.status === 'kept' ? told(200, kept) : told(409, kept)
  } catch (error) {
    if (databaseFault(error)?.sqlState === TOO_MANY_DRAFTS) return nothing(429)
    throw error
  }
}

function told(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}
