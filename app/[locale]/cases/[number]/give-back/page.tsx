import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { GiveBackForm } from '@/components/cases/give-back-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { MOVES } from '@/lib/cases/moves'
import { pagePath } from '@/lib/i18n/routes'
import { giveBackCaseAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.giveBackPage'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number }, locale, advisor, t] = await Promise.all([
    params,
    getLocale(),
    pageActor(MOVES.giveBack.by),
    getTranslations('casePage.giveBackPage'),
  ])
  const seen = await findVisibleCase([advisor], number)
  if (!seen) notFound()
  const { version, companyName, meetings } = seen.supportCase
  return (
    <div className="max-w-[44rem] space-y-6">
      <CasePageHead number={number} about={companyName} heading={t('title')} lead={t('lead')} />
      <p>
        {t('conflict')}{' '}
        <TextLink href={pagePath(locale, '/cases/[number]/conflicts', { number })}>{t('conflictLink')}</TextLink>
      </p>
      {meetings.length > 0 && <p>{t('meeting')}</p>}
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['giveBack']}>
        <GiveBackForm action={giveBackCaseAction} {...{ number, version }} requestId={randomUUID()} />
      </StepOfCase>
    </div>
  )
}
