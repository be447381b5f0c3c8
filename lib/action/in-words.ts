import 'server-only'
import { getTranslations } from 'next-intl/server'
import { titleOf } from '@/lib/action/refusal-title'
import type { FormState } from '@/lib/action/result'

type Refused = Extract<FormState, { status: 'refused' }>
/** Codes come from operations and schemas, so keys cannot be checked by type here. */
type Sentences = ((key: string, facts?: Record<string, string | number>) => string) & { has: (key: string) => boolean }

/** A refusal with its sentences in the reader's language. */
export async function inWords(refused: Refused): Promise<Refused> {
  const errors = (await getTranslations('errors')) as unknown as Sentences
  const form = await getTranslations('form')
  const sentence = (code: string, facts?: Record<string, string | number>) =>
    errors.has(code) ? errors(code, facts) : errors('unknown')
  return {
    ...refused,
    title: form(titleOf(refused.issues), { count: refused.issues.length }),
    issues: refused.issues.map((issue) => ({ ...issue, sentence: sentence(issue.code, issue.facts) })),
  }
}
