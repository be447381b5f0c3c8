import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { WordsForm } from '@/components/cases/words-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { nextField, viewField } from '@/lib/cases/inputs'
import type { Query } from '@/lib/lists/query'
import { askForMoreAction } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('caseForms.more'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ number }, query, actors, t] = await Promise.all([
    params,
    searchParams,
    pageActors(['project-lead', 'advisor']),
    getTranslations('caseForms.more'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName } = seen.supportCase
  return (
    <CaseStep number={number} company={companyName} heading={t('title')} lead={t('lead')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps="any-open">
        <WordsForm
          id="ask"
          action={askForMoreAction}
          number={number}
          version={version}
          from={{ next: nextField.parse(query.next), view: viewField.parse(query.view) }}
          requestId={randomUUID()}
          draft="more-asked"
          variant="primary"
          words={{ label: t('label'), hint: t('hint'), submit: t('send') }}
        />
      </StepOfCase>
    </CaseStep>
  )
}
