import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { AskExceptionForm } from '@/components/conflicts/ask-exception-form'
import { Exceptions } from '@/components/conflicts/exceptions'
import { RecuseForm } from '@/components/conflicts/recuse-form'
import { Twins } from '@/components/conflicts/twins'
import { FormWords } from '@/components/form/form-words'
import { listAdvisorsForCase } from '@/lib/advisors/list-advisors-for-case'
import { pageActor } from '@/lib/auth/page-actor'
import type { ProjectLead } from '@/lib/actors/actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { listExceptions } from '@/lib/conflicts/list-exceptions'
import { listTwins } from '@/lib/conflicts/list-twins'
import { messagesIn } from '@/lib/i18n/messages'
import { decideExceptionAction } from '../../../lead/conflicts/actions'
import { askExceptionAction, decideTwinsAction, recuseAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('conflicts'))('title') }
}

/** The lead's: other bidders and exceptions. The advisor's own: to say that they may not help. */
export default async function Page({ params }: Props) {
  const [{ number }, actor, locale, t] = await Promise.all([
    params,
    pageActor(['project-lead', 'advisor']),
    getLocale(),
    getTranslations('conflicts'),
  ])
  const seen = await findVisibleCase([actor], number)
  if (!seen) notFound()
  const { companyName, id, advisorId } = seen.supportCase
  if (actor.role === 'advisor' && advisorId !== actor.personId) notFound()
  const { twins, exceptions, recuse } = messagesIn(locale).conflicts
  return (
    <FormWords more={{ conflicts: { twins, exceptions, recuse } }}>
      <div className="max-w-[44rem]">
        <CasePageHead
          number={number}
          about={companyName}
          heading={t(actor.role === 'advisor' ? 'recuse.title' : 'title')}
          lead={actor.role === 'advisor' ? t('recuse.lead') : undefined}
        />
        {actor.role === 'advisor' ? (
          <RecuseForm action={recuseAction} number={number} />
        ) : (
          <LeadsPart lead={actor} {...{ number, id }} />
        )}
      </div>
    </FormWords>
  )
}

async function LeadsPart({ lead, number, id }: { lead: ProjectLead; number: string; id: string }) {
  const [t, twins, exceptions, advisors] = await Promise.all([
    getTranslations('conflicts.exceptions'),
    listTwins(lead, id),
    listExceptions(lead, id),
    listAdvisorsForCase(lead, number),
  ])
  const barred = advisors.filter((one) => one.barred)
  return (
    <div className="space-y-10">
      <Twins {...{ number, twins }} judge={decideTwinsAction} />
      <section aria-labelledby="exceptions" className="space-y-4">
        <h2 id="exceptions">{t('heading')}</h2>
        <p className="measure">{t('lead')}</p>
        <Exceptions {...{ exceptions }} viewerId={lead.personId} decide={decideExceptionAction} />
        {barred.length > 0 ? (
          <AskExceptionForm action={askExceptionAction} {...{ number, barred }} requestId={randomUUID()} />
        ) : (
          <p className="text-muted">{t('nobodyBarred')}</p>
        )}
      </section>
    </div>
  )
}
