import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { titleOf } from '@/lib/refusals/refusal-title'
import type { FormState, Issue } from '@/lib/refusals/result'
import { sayClock } from '@/lib/i18n/formats'

type Refused = Extract<FormState, { status: 'refused' }>
/** Codes come from operations and schemas, so keys cannot be checked by type here. */
type Sentences = ((key: string, facts?: Record<string, string | number>) => string) & { has: (key: string) => boolean }

/** A refusal with its sentences in the reader's language. */
export async function inWords(refused: Refused): Promise<Refused> {
  const errors = (await getTranslations('errors')) as unknown as Sentences
  const [form, locale] = await Promise.all([getTranslations('form'), getLocale()])
  const sentence = (code: string, facts?: Record<string, string | number>) =>
    errors.has(code) ? errors(code, facts) : errors('unknown')
  return {
    ...refused,
    titlePrefix: form('errorPrefix'),
    title: form(titleOf(refused.issues), { count: refused.issues.length }),
    issues: refused.issues.map((issue) => ({ ...issue, sentence: sentence(issue.code, said(issue.facts, locale)) })),
  }
}

/** Operations know no language: their clock times are 'HH:MM'. */
function said(facts: Issue['facts'], locale: string): Issue['facts'] {
  return typeof facts?.clock === 'string' ? { ...facts, clock: sayClock(facts.clock, locale) } : facts
}
