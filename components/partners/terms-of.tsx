import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { formatDay } from '@/lib/i18n/formats'
import type { ListedPartner } from '@/lib/partners/list-partners'
import { TERMS_SEE, type Terms } from '@/lib/partners/terms'
import type { FormAction } from '@/lib/refusals/result'
import { TermsForm } from './terms-form'

type TermsOfProps = { partner: ListedPartner; action: FormAction<void> }

/** What was agreed that a partner may see: what is in force, all that was ever set, and the way to set it anew. */
export function TermsOf({ partner: { id, name, terms, inForce, endedOn }, action }: TermsOfProps) {
  const t = useTranslations('partnerLead.terms')
  const sees = useTranslations('caseWords.termsSee')
  const locale = useLocale()
  const said = ({ no, sees: what, sinceOn, agreedWith, reference }: Terms) => {
    const day = formatDay(sinceOn, locale)
    return (
      <>
        <strong>{sees(what)}.</strong> {t(no === inForce ? 'inForce' : 'coming', { day })}.{' '}
        {agreedWith && reference ? t('agreed', { name: agreedWith, reference }) : t('unknown')}
      </>
    )
  }
  const current = terms.find(({ no }) => no === inForce)
  const others = terms.filter(({ no }) => no !== inForce)
  return (
    <div>
      <h3 className="text-base">{t('heading')}</h3>
      <p className="wrap-anywhere">{current ? said(current) : t('none')}</p>
      {others.length > 0 && (
        <ul className="text-muted text-sm">
          {others.map((one) => (
            <li key={one.no} className="wrap-anywhere">
              {said(one)}
            </li>
          ))}
        </ul>
      )}
      {!endedOn && (
        <Details summary={t('change')}>
          <TermsForm
            key={terms.length}
            action={action}
            partnerId={id}
            seen={terms.length}
            label={t('form', { name })}
            choices={TERMS_SEE.map((value) => ({ value, label: sees(value) }))}
            words={{
              ...{ sees: t('sees'), sinceOn: t('sinceOn'), agreedWith: t('agreedWith'), reference: t('reference') },
              ...{ set: t('set'), done: t('done') },
            }}
          />
        </Details>
      )}
    </div>
  )
}
