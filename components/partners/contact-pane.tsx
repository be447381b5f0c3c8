import { useTranslations } from 'next-intl'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Contact } from '@/lib/partners/list-contacts'
import { Reach } from './reach'

export const CONTACT_PANE_HEADING = 'contact-pane'

/** One to turn to: how to reach them, and how it stands with their partner. */
export function ContactPane({ locale, contact }: { locale: Locale; contact: Contact }) {
  const t = useTranslations('partnerContacts')
  const seesWords = useTranslations('caseWords.termsSee')
  const { kind, name, email, phone, partner, sees, seesSince, lastReferralOn } = contact
  return (
    <div className="space-y-4">
      <h2 id={CONTACT_PANE_HEADING} className="text-xl! wrap-anywhere">
        {name ?? t('nobody')}
      </h2>
      <Reach email={email} phone={phone} />
      <FactList
        facts={[
          [t('partner'), partner ?? t('county')],
          [t('kind'), t(`kinds.${kind}`)],
          [t('terms'), sees ? seesWords(sees) : partner && t('noTerms')],
          [t('since'), seesSince && formatDay(seesSince, locale)],
          [t('referral'), partner && (lastReferralOn ? formatDay(lastReferralOn, locale) : t('noReferral'))],
        ]}
      />
      {partner && (
        <p>
          <TextLink href={pagePath(locale, '/lead/partners')}>{t('changePartner')}</TextLink>
        </p>
      )}
    </div>
  )
}
