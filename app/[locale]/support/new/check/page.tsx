import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ApplicationSummary } from '@/components/intake/application-summary'
import { IntakePage } from '@/components/intake/intake-page'
import { ButtonForm } from '@/components/form/button-form'
import { ViaPartner } from '@/components/intake/via-partner'
import { draftToken } from '@/lib/intake/draft-cookie'
import { findDraft } from '@/lib/intake/find-draft'
import { summariseDraft } from '@/lib/intake/summarise-draft'
import { pagePath } from '@/lib/i18n/routes'
import { findPartnerByCode } from '@/lib/partners/find-partner-by-code'
import { sendApplicationAction } from '../actions'
import { leadToStart } from '../lead-to-start'

export async function generateMetadata() {
  return { title: (await getTranslations('intake.check'))('heading') }
}

export default async function Page() {
  const [t, locale, draft] = await Promise.all([
    getTranslations('intake.check'),
    getLocale(),
    draftToken().then(findDraft),
  ])
  if (draft?.caseId) redirect(pagePath(locale, '/support/new/done'))
  await leadToStart()
  if (!draft) redirect(pagePath(locale, '/support/new'))
  const parts = summariseDraft(draft.answers, locale)
  const partner = await findPartnerByCode(draft.answers.partner?.code)
  return (
    <IntakePage step={4} heading={t('heading')} back="/support/new/contact" byPhone={draft.answers.byPhone}>
      <p>{t('lead')}</p>
      <ApplicationSummary parts={parts} />
      {partner && <ViaPartner name={partner.name} mayFollow={draft.answers.partner?.mayFollow ?? false} />}
      {parts.every(({ rows }) => rows !== null) && (
        <ButtonForm action={sendApplicationAction} word={t('send')} size="regular" />
      )}
    </IntakePage>
  )
}
