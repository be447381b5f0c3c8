import 'server-only'
import { actorsOf } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { currentPerson } from '@/lib/auth/current-person'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { LARGEST_FILE } from '@/lib/imports/import-limits'
import { importFileInput } from '@/lib/imports/inputs'
import { keepImport } from '@/lib/imports/keep-import'
import { clientNetwork } from '@/lib/rates/client-network'
import { isOver } from '@/lib/rates/limit'
import { Refusal } from '@/lib/refusals/refusal'
import type { Fact } from '@/lib/refusals/facts'
import { codeOf, type Code } from '@/lib/refusals/register'

/** What the form's own words may take beside the file. */
const REST = 64 * 1024

/**
 * Takes a file of time that an advisor sends, and leads to what its rows would become, or back to the form with what was
 * wrong in the address. A file is larger than server actions take. The caller has checked the Origin.
 */
export async function receiveImport(request: Request): Promise<Response> {
  const person = await currentPerson()
  const [advisor] = person ? actorsOf(person, ['advisor']) : []
  const refused = (code: Code, locale: Locale, wait?: Fact) =>
    lead(pagePath(locale, '/my-time/import', {}, { fel: code, ...(wait !== undefined && { vanta: String(wait) }) }))
  if (!advisor) {
    const over = person ? isOver('signed-in-action', person.id) : isOver('public-action', await clientNetwork())
    if (await over) return new Response(null, { status: 404 })
    const reasonCode = person ? 'role' : 'signed-out'
    await noteAccess({ action: 'denied', subjectKind: 'action', personId: person?.id, reasonCode })
    if (person) return new Response(null, { status: 404 })
    return lead(pagePath('sv', '/sign-in', {}, { back: pagePath('sv', '/my-time/import') }))
  }
  // Without a length it is not read: it could go on for ever.
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  if (!(length <= LARGEST_FILE + REST)) return refused('import-too-large', advisor.locale)
  const form = await request.formData().catch(() => new FormData())
  const parsed = importFileInput.safeParse(Object.fromEntries(form))
  if (!parsed.success) return refused(codeOf(parsed.error.issues[0]?.message ?? ''), advisor.locale)
  const { locale, file } = parsed.data
  try {
    const { id } = await keepImport(advisor, new Uint8Array(await file.arrayBuffer()))
    return lead(pagePath(locale, '/my-time/import/[id]', { id }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.code, locale, error.facts.minutes)
  }
}

const lead = (location: string) => new Response(null, { status: 303, headers: { location } })
