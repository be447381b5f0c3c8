import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { codeOf } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'
import { actorsOf } from '@/lib/actors/actor'
import { clientNetwork } from '@/lib/rates/client-network'
import { currentPerson } from '@/lib/auth/current-person'
import { noteAccess } from '@/lib/audit/note-access'
import { ownPath } from '@/lib/auth/landing-path'
import { addImage } from '@/lib/images/add-image'
import { LARGEST_FILE } from '@/lib/images/image-limits'
import { imageInput } from '@/lib/images/inputs'
import { isOver, limit } from '@/lib/rates/limit'

/** What the form's own words may take beside the file. */
const REST = 64 * 1024

export type ReceivedImage = { status: 'ok'; id: string; alt: string } | { status: 'refused'; issues: Issue[] }

/**
 * Takes a picture that a writer sends: a form's post is led back to its page with what came of it in the address, a
 * script gets JSON. A file is larger than server actions take. The caller has checked the Origin.
 */
export async function receiveImage(request: Request): Promise<Response> {
  const person = await currentPerson()
  const [writer] = person ? actorsOf(person, ['project-lead', 'editor']) : []
  if (!writer) {
    const over = person ? isOver('signed-in-action', person.id) : isOver('public-action', await clientNetwork())
    if (await over) return new Response(null, { status: 404 })
    await noteAccess({
      action: 'denied',
      subjectKind: 'action',
      personId: person?.id,
      reasonCode: person ? 'role' : 'signed-out',
    })
    return new Response(null, { status: 404 })
  }
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_FILE + REST) {
    return answer(request, undefined, { status: 'refused', issues: [{ field: 'file', code: 'image-too-large' }] })
  }
  const form = await request.formData().catch(() => new FormData())
  const parsed = imageInput.safeParse(Object.fromEntries(form))
  const back = form.get('back')
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), code: codeOf(message) }))
    return answer(request, back, { status: 'refused', issues })
  }
  try {
    await limit('signed-in-action', writer.personId)
    return answer(request, back, { status: 'ok', ...(await addImage(writer, parsed.data)) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, facts, field } = error
    return answer(request, back, { status: 'refused', issues: [{ code, facts, field }] })
  }
}

function answer(request: Request, back: FormDataEntryValue | null | undefined, received: ReceivedImage): Response {
  const refused = received.status === 'refused'
  if (request.headers.get('accept')?.includes('application/json')) {
    return Response.json(received, { headers: { 'cache-control': 'no-store' } })
  }
  const page = ownPath(typeof back === 'string' ? back : undefined) ?? '/'
  const told = refused ? refusalIn(received.issues[0]) : `bild=${received.id}`
  const location = `${page}${page.includes('?') ? '&' : '?'}${told}#bilder`
  return new Response(null, { status: 303, headers: { location } })
}

function refusalIn(issue: Issue | undefined): string {
  const wait = issue?.facts?.minutes
  return `bildfel=${issue?.code ?? 'unknown'}${wait === undefined ? '' : `&vanta=${wait}`}`
}
