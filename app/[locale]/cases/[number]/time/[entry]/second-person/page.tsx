import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { SecondPerson } from '@/components/time/second-person'
import { NotNow } from '@/components/ui/not-now'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { casePath } from '@/lib/i18n/routes'
import { findCorrection } from '@/lib/time/find-correction'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { approveCorrectionAction, declineCorrectionAction, withdrawCorrectionAction } from '../../actions'

type Props = { params: Promise<{ number: string; entry: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.secondPerson'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number, entry: entryId }, actors, t, errors, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('casePage'),
    getTranslations('errors'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { viewer, supportCase } = seen
  const entries = await listTimeEntries(viewer, supportCase.id)
  if (!entries.some(({ id, kind }) => id === entryId && kind === 'work')) notFound()
  const correction = await findCorrection(viewer, supportCase.id, entryId)
  return (
    <div className="max-w-[44rem]">
      <CasePageHead
        number={number}
        about={supportCase.companyName}
        heading={t('secondPerson.title')}
        lead={t('secondPerson.lead')}
      />
      {correction ? (
        <SecondPerson
          {...{ number, correction }}
          viewerId={viewer.personId}
          actions={{
            approve: approveCorrectionAction,
            decline: declineCorrectionAction,
            withdraw: withdrawCorrectionAction,
          }}
        />
      ) : (
        <NotNow
          heading={t('stepNotNow')}
          why={errors('correction-decided')}
          ways={[]}
          back={{ href: casePath(locale, number), text: t('stepToCase') }}
        />
      )}
    </div>
  )
}
