import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { JoinCases } from '@/components/cases/join-cases'
import { StepOfCase } from '@/components/cases/step-of-case'
import { FormWords } from '@/components/form/form-words'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { otherCaseField } from '@/lib/cases/link-inputs'
import { listDuplicates } from '@/lib/cases/list-duplicates'
import { MOVES } from '@/lib/cases/moves'
import { messagesIn } from '@/lib/i18n/messages'
import { joinCasesAction } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ other?: unknown }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.joining'))('title') }
}

/** `?other=UA-2026-0007`: the company's case that it is compared with. */
export default async function Page({ params, searchParams }: Props) {
  const [{ number }, query, actors, locale, t] = await Promise.all([
    params,
    searchParams,
    pageActors(MOVES.join.by),
    getLocale(),
    getTranslations('casePage.joining'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { supportCase, viewer } = seen
  const cases = await listDuplicates(viewer, supportCase.id)
  const asked = otherCaseField.safeParse(query.other)
  const chosen = asked.success ? cases.find((one) => one.number === asked.data) : cases.find(({ why }) => why)
  return (
    <FormWords more={{ caseForms: { join: messagesIn(locale).caseForms.join } }}>
      <div className="max-w-[52rem]">
        <CasePageHead number={number} about={supportCase.companyName} heading={t('title')} lead={t('lead')} />
        <StepOfCase supportCase={supportCase} role={viewer.role} steps={['join']}>
          <JoinCases
            {...{ supportCase, cases }}
            chosen={chosen ?? null}
            requestId={randomUUID()}
            join={joinCasesAction}
          />
        </StepOfCase>
      </div>
    </FormWords>
  )
}
