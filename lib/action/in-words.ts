import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { noteRefused } from '@/lib/action/refused-requests'
import { titleOf } from '@/lib/refusals/refusal-title'
import type { FormState } from '@/lib/refusals/result'
import { sayFacts } from '@/lib/action/say-facts'

type Refused = Extract<FormState, { status: 'refused' }>

/** A refusal with its sentences in the reader's language. */
export async function inWords(refused: Refused): Promise<Refused> {
  const [form, errors, locale] = await Promise.all([
    getTranslations('form'),
    getTranslations('errors'),
    getLocale(),
    noteRefused(),
  ])
  return {
    ...refused,
    titlePrefix: form('errorPrefix'),
    title: form(titleOf(refused.issues), { count: refused.issues.length }),
    issues: refused.issues.map((issue) => ({ ...issue, sentence: errors(issue.code, sayFacts(issue, locale)) })),
  }
}
