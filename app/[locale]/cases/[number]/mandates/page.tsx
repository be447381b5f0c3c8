import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { MandateList } from '@/components/companies/mandate-list'
import { RevealForm } from '@/components/companies/reveal-form'
import { TypedContact } from '@/components/companies/typed-contact'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { findContactCheck } from '@/lib/mandates/find-contact-check'
import { listMandates } from '@/lib/mandates/list-mandates'
import { casePath } from '@/lib/i18n/routes'
import {
  revealOrgNumberAction, revokeContactCheckAction, revokeMandateAction, verifyContactAction, verifyMandateAction,
} from './actions' // prettier-ignore

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.mandates'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('casePage'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { id, companyName, orgKind } = seen.supportCase
  const [mandates, typed] = await Promise.all([listMandates(seen.viewer, id), findContactCheck(seen.viewer, id)])
  return (
    <div className="max-w-[44rem] space-y-8">
      <div>
        <Breadcrumb label={t('back')} crumbs={[{ href: casePath(locale, number), text: number }]} />
        <PageHeader heading={t('mandates.title')} lead={t('mandates.lead', { company: companyName })} />
        {typed && (
          <TypedContact
            contact={typed}
            number={number}
            requestId={randomUUID()}
            verify={verifyContactAction}
            revoke={revokeContactCheckAction}
          />
        )}
        <MandateList mandates={mandates} number={number} verify={verifyMandateAction} revoke={revokeMandateAction} />
      </div>
      {orgKind === 'sole' && (
        <section aria-labelledby="reveal" className="space-y-4">
          <h2 id="reveal">{t('mandates.revealHeading')}</h2>
          <RevealForm action={revealOrgNumberAction} number={number} />
        </section>
      )}
    </div>
  )
}
