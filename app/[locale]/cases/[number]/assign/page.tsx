import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AssignForm } from '@/components/cases/assign-form'
import { CasePageHead } from '@/components/cases/case-page-head'
import { StepOfCase } from '@/components/cases/step-of-case'
import { Notice } from '@/components/ui/notice'
import { listAdvisorLoads } from '@/lib/advisors/list-advisor-loads'
import { pageActor } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { assignAdvisorAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.assignPage'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number }, lead, t] = await Promise.all([params, pageActor(['project-lead']), getTranslations('casePage')])
  const [seen, advisors] = await Promise.all([findVisibleCase([lead], number), listAdvisorLoads(lead, number)])
  if (!seen) notFound()
  const { version, companyName, advisorId, sameProcurement } = seen.supportCase
  return (
    <div className="max-w-[44rem] space-y-6">
      <CasePageHead number={number} about={companyName} heading={t('assignPage.title')} />
      {sameProcurement.length > 0 && (
        <Notice tone="warn" heading={t('sameProcurement', { numbers: sameProcurement.join(', ') })}>
          <p>{t('sameProcurementText')}</p>
        </Notice>
      )}
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['assign', 'handOver']}>
        {advisors.length > 0 ? (
          <AssignForm
            action={assignAdvisorAction}
            number={number}
            version={version}
            advisors={advisors}
            nowId={advisorId}
          />
        ) : (
          <p>{t('assignPage.empty')}</p>
        )}
      </StepOfCase>
    </div>
  )
}
