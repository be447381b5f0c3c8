import 'server-only'
import { createTranslator } from 'use-intl/core'
import { formInput } from '@/lib/action/form-input'
import { issueOfError, noteDenial } from '@/lib/action/issue-of-error'
import { sayFacts } from '@/lib/action/say-facts'
import { actorsOf, type Advisor } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { currentPerson } from '@/lib/auth/current-person'
import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'
import { clientNetwork } from '@/lib/rates/client-network'
import { isOver } from '@/lib/rates/limit'
import { FORM_PERSON } from '@/lib/refusals/page-order'
import { codeOf } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'
import { logTimeForm } from '@/lib/time/inputs'
import { logTime } from '@/lib/time/log-time'

/** Says nothing about the entry: it is sent again. */
const NOT_NOW: readonly string[] = ['data-away', 'fault', 'too-many-tries']

/**
 * Logs time that waited in a browser for its network, by the rules of the panel's own form. 200 with what was logged, 422
 * with why not, in both languages; 401 signed out, 409 written by somebody else who was signed in there, 503 not now. The
 * caller has checked the Origin.
 */
export async function receiveTime(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (!person) return nothing((await isOver('public-action', await clientNetwork())) ? 429 : 401)
  if (await isOver('signed-in-action', person.id)) return nothing(429)
  const [advisor] = actorsOf(person, ['advisor'])
  if (!advisor) {
    await noteAccess({ action: 'denied', subjectKind: 'action', personId: person.id, reasonCode: 'role' })
    return nothing(404)
  }
  const form = await request.formData().catch(() => null)
  if (!form) return nothing(400)
  if (form.get(FORM_PERSON) !== person.id) return nothing(409)
  return log(advisor, form)
}

async function log(advisor: Advisor, form: FormData): Promise<Response> {
  const parsed = logTimeForm.safeParse(formInput(form))
  if (!parsed.success) {
    return refused(
      advisor,
      parsed.error.issues.map(({ path, message }) => ({
        field: path.length > 0 ? String(path[0]) : undefined,
        code: codeOf(message),
      })),
    )
  }
  try {
    return told(200, { status: 'logged', value: await logTime(advisor, parsed.data) })
  } catch (error) {
    return refused(advisor, [await issueOfError(error)])
  }
}

async function refused(advisor: Advisor, issues: Issue[]): Promise<Response> {
  if (issues.some(({ code }) => NOT_NOW.includes(code))) return nothing(503)
  await noteDenial(advisor, issues)
  const inBoth = LOCALES.map((locale) => [locale, issues.map((issue) => say(issue, locale))])
  return told(422, { status: 'refused', issues, sentences: Object.fromEntries(inBoth) as Record<Locale, string[]> })
}

function say(issue: Issue, locale: Locale): string {
  const errors = createTranslator({ locale, messages: { errors: messagesIn(locale).errors }, namespace: 'errors' })
  return errors(issue.code, sayFacts(issue, locale))
}

function told(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}
