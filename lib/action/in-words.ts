import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { noteRefused } from '@/lib/action/refused-requests'
import type { Facts } from '@/lib/refusals/facts'
import { entryOf } from '@/lib/refusals/register'
import { titleOf } from '@/lib/refusals/refusal-title'
import type { FormState, Issue } from '@/lib/refusals/result'
import { sayClock } from '@/lib/i18n/formats'

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
    issues: refused.issues.map((issue) => ({ ...issue, sentence: errors(issue.code, said(issue, locale)) })),
  }
}

/** Operations know no language: their clock times are 'HH:MM'. */
function said({ code, facts = {} }: Issue, locale: string): Facts {
  const kinds = entryOf(code).facts ?? {}
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      kinds[name] === 'clock' && fact !== '' ? sayClock(String(fact), locale) : fact,
    ]),
  )
}
