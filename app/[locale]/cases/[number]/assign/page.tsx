import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AssignCase } from '@/components/cases/assign-case'
import { CasePageHead } from '@/components/cases/case-page-head'
import { StepOfCase } from '@/components/cases/step-of-case'
import { Notice } from '@/components/ui/notice'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { pageActor } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { assignAdvisorAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.assignPage'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number }, lead, t] = await Promise.all([params, pageActor(['project-lead']), getTranslations('casePage')])
  const [seen, found] = await Promise.all([findVisibleCase([lead], number), listCandidates(lead, number)])
  if (!seen || !found) notFound()
  const { companyName, sameProcurement } = seen.supportCase
  return (
    <div className="max-w-[44rem] space-y-6">
      <CasePageHead number={number} about={companyName} heading={t('assignPage.title')} />
      {sameProcurement.length > 0 && (
        <Notice tone="warn" heading={t('sameProcurement', { numbers: sameProcurement.join(', ') })}>
          <p>{t('sameProcurementText')}</p>
        </Notice>
      )}
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['assign', 'handOver']}>
        {found.candidates.length > 0 ? (
          <AssignCase supportCase={seen.supportCase} found={found} action={assignAdvisorAction} />
        ) : (
          <p>{t('assignPage.empty')}</p>
        )}
      </StepOfCase>
    </div>
  )
}
