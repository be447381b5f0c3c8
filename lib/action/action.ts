import 'server-only'
import { notFound, unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { formInput } from '@/lib/action/form-input'
import { inPageOrder, namesInPageOrder } from '@/lib/refusals/page-order'
import { Refusal } from '@/lib/refusals/refusal'
import { codeOf, DENIALS, type Code } from '@/lib/refusals/register'
import type { FormAction, FormState, Issue, Typed } from '@/lib/refusals/result'
import { actorsOf, type ActorIn, type Person, type Role } from '@/lib/actors/actor'
import { clientNetwork } from '@/lib/rates/client-network'
import { currentPerson } from '@/lib/auth/current-person'
import { noteAccess } from '@/lib/audit/note-access'
import { inWords } from '@/lib/action/in-words'
import { isDatabaseAway } from '@/lib/db/fault'
import { logError } from '@/lib/log/log'
import { requestId } from '@/lib/log/request-id'
import { isOver, limit } from '@/lib/rates/limit'

/**
 * The only way to make a server action for people who are signed in: actor → role → rate limit → parse → run.
 * `run` gets the person in the first of `roles` that they hold. Without a session the answer is `signed-out` with what
 * was typed still there; with another role it is 404 and a line in the access log.
 */
export function action<R extends Role, S extends z.ZodType, T>(
  roles: readonly R[],
  schema: S,
  run: (actor: ActorIn<R>, input: z.output<S>, typed: Typed) => Promise<T>,
): FormAction<T> {
  return async (_state, formData) => {
    const typed = formInput(formData)
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
      (input) => run(actor, input, typed),
      () => limit('signed-in-action', person.id),
    )
  }
}

/** The same for pages that are open to everyone. `run` gets who is signed in, if anyone is. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  run: (person: Person | null, input: z.output<S>, typed: Typed) => Promise<T>,
): FormAction<T> {
  return async (_state, formData) => {
    const [person, network] = await Promise.all([currentPerson(), clientNetwork()])
    const typed = formInput(formData)
    return answer(
      { formData, typed, schema, asker: { personId: person?.id ?? null } },
      (input) => run(person, input, typed),
      () => limit('public-action', network),
    )
  }
}

/** Counted before anything is written: whoever sends without end would fill the access log. */
async function answerSignedOut(formData: FormData, typed: Typed): Promise<FormState<never>> {
  const network = await clientNetwork()
  return answer(
    { formData, typed, schema: z.unknown(), asker: { personId: null } },
    () => Promise.reject<never>(new Refusal('signed-out')),
    () => limit('public-action', network),
  )
}

type Asked<S> = { formData: FormData; typed: Typed; schema: S; asker: { personId: string | null; role?: Role } }

type State<T> = Awaited<ReturnType<FormAction<T>>>

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
  const denial = state.issues.find(({ code }) => DENIALS.has(code))
  if (denial) await noteDenied(asked.asker, denial.code)
  return inWords({ ...state, issues: inPageOrder(state.issues, namesInPageOrder(asked.formData)) })
}

async function stateAfter<S extends z.ZodType, T>(
  { typed, schema }: Asked<S>,
  run: (input: z.output<S>) => Promise<T>,
  count: () => Promise<void>,
): Promise<State<T>> {
  try {
    await count()
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return { status: 'refused', issues: parsed.error.issues.map(issueOf), typed }
    return { status: 'ok', value: await run(parsed.data) }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Refusal) {
      return { status: 'refused', issues: [{ field: error.field, code: error.code, facts: error.facts }], typed }
    }
    const reference = (await requestId()) ?? '–'
    logError('action failed', error, { requestId: reference })
    if (isDatabaseAway(error)) return { status: 'refused', issues: [{ code: 'data-away' }], typed }
    return { status: 'refused', issues: [{ code: 'fault', facts: { reference } }], typed }
  }
}

function noteDenied({ personId, role }: Asked<unknown>['asker'], reasonCode: Code): Promise<void> {
  return noteAccess({ action: 'denied', subjectKind: 'action', personId, role, reasonCode })
}

function issueOf({ path, message }: z.core.$ZodIssue): Issue {
  return { field: path.length > 0 ? String(path[0]) : undefined, code: codeOf(message) }
}
