import { getLocale, getTranslations } from 'next-intl/server'
import { OwnCases } from '@/components/cases/own-cases'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { promisedTo } from '@/lib/cases/promised-answer'
import { listClaims } from '@/lib/cases/list-claims'
import { pageActor } from '@/lib/auth/page-actor'
import { listOwnCases } from '@/lib/cases/list-own-cases'
import { pagePath } from '@/lib/i18n/routes'

export async function generateMetadata() {
  return { title: (await getTranslations('mine'))('title') }
}

export default async function Page() {
  const [contact, t, preparedness, locale] = await Promise.all([
    pageActor(['company-contact']),
    getTranslations('mine'),
    getTranslations('preparedness'),
    getLocale(),
  ])
  const [cases, claims] = await Promise.all([listOwnCases(contact), listClaims({ id: contact.personId })])
  const now = new Date()
  const ask = <ButtonLink href={pagePath(locale, '/support/new')}>{t('ask')}</ButtonLink>
  return (
    <>
      <PageHeader heading={t('title')} actions={cases.length > 0 && ask} />
      {claims.length > 0 && (
        <div className="mb-6">
          <Notice heading={t('waiting', { count: claims.length })}>
            <TextLink href={pagePath(locale, '/account')}>{t('waitingLink')}</TextLink>
          </Notice>
        </div>
      )}
      {cases.length > 0 ? (
        <OwnCases cases={cases.map((one) => ({ ...one, promised: promisedTo(one, now) }))} />
      ) : (
        <EmptyState heading={t('empty')} action={ask} />
      )}
      <section aria-labelledby="preparedness" className="mt-12 max-w-[52rem] space-y-2">
        <h2 id="preparedness">{preparedness('mine')}</h2>
        <p>
          {preparedness('mineText')}{' '}
          <TextLink href={pagePath(locale, '/preparedness')}>{preparedness('mineLink')}</TextLink>
        </p>
      </section>
    </>
  )
}
