import type { z } from 'zod'
import { formInput } from '@/lib/action/form-input'
import { messagesIn } from '@/lib/i18n/messages'
import { inPageOrder, namesInPageOrder } from '@/lib/refusals/page-order'
import { titleOf } from '@/lib/refusals/refusal-title'
import type { FormState, Issue, Typed } from '@/lib/refusals/result'

const { errors, form } = messagesIn('sv')

/** A refusal as an action tells it: in the form's own order, with what was typed and in words. */
export function refusal(issues: readonly Issue[], data: FormData): Extract<FormState, { status: 'refused' }> {
  return {
    status: 'refused',
    title: form[titleOf(issues)],
    titlePrefix: form.errorPrefix,
    typed: formInput(data),
    issues: inPageOrder(issues, namesInPageOrder(data)).map((issue) => ({ ...issue, sentence: errors[issue.code] })),
  }
}

/** An action that says no to whatever it is sent. */
export const refusing = (...issues: Issue[]) =>
  jest.fn(async (_state: unknown, data: FormData) => refusal(issues, data) as never)

/** An action that judges by the schema its page's action reads with, and says yes to what passes. */
export const judging = (schema: z.ZodType) =>
  jest.fn(async (_state: unknown, data: FormData) => {
    const issues = (schema.safeParse(formInput(data)).error?.issues ?? []).map(({ path, message }): Issue => ({
      field: String(path[0]),
      code: message as Issue['code'],
    }))
    return (issues.length > 0 ? refusal(issues, data) : { status: 'ok', value: undefined }) as never
  })

/** An action that says yes. */
export const accepting = <T = void>(value?: T) =>
  jest.fn(async (_state: unknown, _data: FormData) => ({ status: 'ok', value }) as never)

/** What an action was sent the last time, without what the form says about itself. */
export function sentTo(action: jest.Mock<Promise<never>, [unknown, FormData]>): Typed {
  return formInput(action.mock.calls.at(-1)?.[1] ?? new FormData())
}
