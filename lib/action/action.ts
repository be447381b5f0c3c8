import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { formInput } from '@/lib/action/form-input'
import { inPageOrder, namesInPageOrder } from '@/lib/refusals/page-order'
import { Refusal, Refusals } from '@/lib/refusals/refusal'
import { codeOf } from '@/lib/refusals/register'
import type { FormAction, FormState, Issue, Typed } from '@/lib/refusals/result'
import { actorsOf, type ActorIn, type Person, type Role } from '@/lib/actors/actor'
import { clientNetwork } from '@/lib/rates/client-network'
import { currentPerson } from '@/lib/auth/current-person'
import { noteAccess } from '@/lib/audit/note-access'
import { inWords } from '@/lib/action/in-words'
import { issueOfError, noteDenial, type Asker } from '@/lib/action/issue-of-error'
import { thenForgetDraft } from '@/lib/action/forget-sent-draft'
import { forgetSentForm } from '@/lib/action/kept-form'
import { isPlainPost } from '@/lib/action/plain-post'
import { sayDone } from '@/lib/action/said-done'
import { signInAgain } from '@/lib/action/sign-in-again'
import { isOver, limit } from '@/lib/rates/limit'
import { noteAnswer } from '@/lib/action/refused-requests'

/**
 * The only way to make a server action for people who are signed in: actor → role → rate limit → parse → run.
 * `run` gets the person in the first of `roles` that they hold. Without a session the answer is `signed-out` with what
 * was typed still there, or without scripts the sign-in page; with another role it is 404 and a line in the access log.
 * A file, which is no text, is in `posted` alone.
 */
export function action<R extends Role, S extends z.ZodType, T>(
  roles: readonly R[],
  schema: S,
  run: (actor: ActorIn<R>, input: z.output<S>, typed: Typed, posted: FormData) => Promise<T>,
): FormAction<T> {
  return inAnyCase(async (formData, typed) => {
    const person = await currentPerson()
    if (!person) return answerSignedOut(formData, typed)
    const [actor] = actorsOf(person, roles)
    if (!actor) {
      if (await isOver('signed-in-action', person.id)) notFound()
      await noteAccess({ action: 'denied', subjectKind: 'action', personId: person.id, reasonCode: 'role' })
      notFound()
    }
    return answer(
      { formData, typed, schema, asker: actor },
      (input) => run(actor, input, typed, formData),
      () => limit('signed-in-action', person.id),
    )
  })
}

/** The same for pages that are open to everyone. `run` gets who is signed in, if anyone is. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  run: (person: Person | null, input: z.output<S>, typed: Typed) => Promise<T>,
): FormAction<T> {
  return inAnyCase(async (formData, typed) => {
    const [person, network] = await Promise.all([currentPerson(), clientNetwork()])
    return answer(
      { formData, typed, schema, asker: { personId: person?.id ?? null } },
      (input) => run(person, input, typed),
      () => limit('public-action', network),
    )
  })
}

/** Who asks is asked of the database too: when that fails, the answer still holds what was typed. */
function inAnyCase<T>(act: (formData: FormData, typed: Typed) => Promise<State<T>>): FormAction<T> {
  return async (_state, formData) => {
    const typed = formInput(formData)
    try {
      return await act(formData, typed)
    } catch (error) {
      return told(await refusedBy(error, typed))
    }
  }
}

/** Counted before anything is written: whoever sends without end would fill the access log. */
async function answerSignedOut(formData: FormData, typed: Typed): Promise<FormState<never>> {
  const network = await clientNetwork()
  return answer(
    { formData, typed, schema: z.unknown(), asker: NOBODY },
    async () => {
      if (!(await isPlainPost())) throw new Refusal('signed-out')
      await noteDenial(NOBODY, [{ code: 'signed-out' }])
      return signInAgain(formData, network)
    },
    () => limit('public-action', network),
  )
}

type Asked<S> = { formData: FormData; typed: Typed; schema: S; asker: Asker }
type State<T> = Awaited<ReturnType<FormAction<T>>>
type Refused = Extract<FormState, { status: 'refused' }>

const NOBODY: Asker = { personId: null }

/**
 * What it refuses comes with its sentences: a page carries no words for refusals that may never come. A denial leaves a
 * line in the access log, also where a schema could tell that nobody has such a thing.
 */
async function answer<S extends z.ZodType, T>(
  asked: Asked<S>,
  run: (input: z.output<S>) => Promise<T>,
  count: () => Promise<void>,
): Promise<State<T>> {
  const state = await stateAfter(asked, run, count)
  if (state.status !== 'refused') return state
  await noteDenial(asked.asker, state.issues)
  return told({ ...state, issues: inPageOrder(state.issues, namesInPageOrder(asked.formData)) })
}

/** In words, also for a page that is drawn without its form. */
async function told(refused: Refused): Promise<Refused> {
  const said = await inWords(refused)
  await noteAnswer(said)
  return said
}

async function stateAfter<S extends z.ZodType, T>(
  { formData, typed, schema, asker }: Asked<S>,
  run: (input: z.output<S>) => Promise<T>,
  count: () => Promise<void>,
): Promise<State<T>> {
  try {
    await count()
    await forgetSentForm(formData, asker.personId)
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return { status: 'refused', issues: parsed.error.issues.map(issueOf), typed }
    const value = await thenForgetDraft(formData, asker.personId, () => run(parsed.data))
    // What answers nothing has no page that says it; one that says more by itself hides this (globals.css).
    if (value === undefined) await sayDone('done')
    return { status: 'ok', value }
  } catch (error) {
    return refusedBy(error, typed)
  }
}

async function refusedBy(error: unknown, typed: Typed): Promise<Refused> {
  const issues = error instanceof Refusals ? [...error.issues] : [await issueOfError(error)]
  return { status: 'refused', issues, typed }
}

function issueOf({ path, message }: z.core.$ZodIssue): Issue {
  return { field: path.length > 0 ? String(path[0]) : undefined, code: codeOf(message) }
}
