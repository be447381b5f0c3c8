import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SignOut } from '@/components/unsent/sign-out'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/lib/refusals/result'
import type { AccountMandate, FailedSignIns } from '@/lib/auth/account'
import type { Person } from '@/lib/actors/actor'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { NoticeMails } from '@/lib/notices/kinds'
import { ChoiceForm } from './choice-form'
import { KeysSection } from './keys-section'
import { NoticeMailsSection } from './notice-mails-section'
import { shownEmail } from '@/lib/people/shown-email'

type AccountPageProps = {
  person: Person
  mandates: readonly AccountMandate[]
  sessions: number
  noticeMails: NoticeMails
  locale: Locale
  failed: FailedSignIns | null
  /** What waits for the person's own yes or no. */
  waiting?: ReactNode
  /** The calendar of who advises. */
  calendar?: ReactNode
  phone: string
  actions: { language: FormAction<void>; keys: FormAction<void>; mails: FormAction<void>; signOut: FormAction<never> }
}

/** What we know of someone, for themselves. */
export function AccountPage(props: AccountPageProps) {
  const { person, mandates, sessions, noticeMails, locale, failed, waiting, calendar, phone, actions } = props
  const t = useTranslations('account')
  const logsTime = person.roles.includes('advisor')
  const languages: { value: Locale; label: string }[] = [
    { value: 'sv', label: t('swedish') },
    { value: 'en', label: t('english') },
  ]
  return (
    <div className="space-y-12">
      <PageHeader heading={t('title')} />
      {failed && <FailedTries {...{ failed, locale, phone }} />}
      {waiting}
      <section aria-labelledby="details" className="space-y-4">
        <h2 id="details">{t('detailsHeading')}</h2>
        <SummaryList
          rows={[
            { key: 'name', term: t('name'), value: person.name },
            { key: 'email', term: t('email'), value: person.email ? shownEmail(person.email) : t('noEmail') },
            ...(person.roles.length > 0
              ? [{ key: 'roles', term: t('roles'), value: person.roles.map((role) => t(`role.${role}`)).join(', ') }]
              : []),
          ]}
        />
        <p>{t('change', { phone })}</p>
      </section>
      <Mandates mandates={mandates} isStaff={person.roles.length > 0} />
      <section aria-labelledby="language" className="space-y-4">
        <h2 id="language">{t('languageHeading')}</h2>
        <ChoiceForm
          id="language-form"
          name="language"
          action={actions.language}
          chosen={person.locale}
          choices={languages}
          words={{ label: t('languageLabel'), save: t('save'), saved: t('saved') }}
        />
      </section>
      <NoticeMailsSection chosen={noticeMails} action={actions.mails} />
      {calendar}
      <KeysSection person={person} locale={locale} action={actions.keys} />
      <section aria-labelledby="sign-out" className="space-y-4">
        <h2 id="sign-out">{t('signOutHeading')}</h2>
        <p>{t('sessions', { count: sessions })}</p>
        <div className="flex flex-wrap gap-3">
          <SignOut
            logsTime={logsTime}
            action={actions.signOut}
            word={t('signOutHere')}
            size="regular"
            className="max-sm:w-full"
          />
          <SignOut
            logsTime={logsTime}
            action={actions.signOut}
            hidden={{ everywhere: 'yes' }}
            word={t('signOutEverywhere')}
            variant="secondary"
            size="regular"
            className="max-sm:w-full"
          />
        </div>
      </section>
    </div>
  )
}

function FailedTries({
  failed,
  locale,
  phone,
}: Pick<AccountPageProps, 'locale' | 'phone'> & { failed: FailedSignIns }) {
  const t = useTranslations('account.failed')
  const { count, lastAt, since } = failed
  const last = formatInstant(lastAt, locale)
  return (
    <Notice tone="warn" heading={t('heading', { count })}>
      <p>{since ? t('since', { since: formatInstant(since, locale), last }) : t('ever', { last })}</p>
      <p>{t('advice', { phone })}</p>
    </Notice>
  )
}

function Mandates({ mandates, isStaff }: { mandates: readonly AccountMandate[]; isStaff: boolean }) {
  const t = useTranslations('account')
  if (mandates.length === 0 && isStaff) return null
  return (
    <section aria-labelledby="mandates" className="space-y-4">
      <h2 id="mandates">{t('mandatesHeading')}</h2>
      {mandates.length === 0 ? (
        <p>{t('noMandates')}</p>
      ) : (
        <DataTable
          acts
          caption={t('mandatesHeading')}
          captionHidden
          rows={mandates}
          rowKey={({ companyId }) => companyId}
          columns={[
            { key: 'company', header: t('company'), cell: ({ company }) => company, rowHeader: true },
            { key: 'level', header: t('level'), cell: ({ level }) => t(level) },
            { key: 'validFrom', header: t('validFrom'), cell: ({ validFrom }) => validFrom },
            { key: 'validTo', header: t('validTo'), cell: ({ validTo }) => validTo ?? t('untilFurther') },
          ]}
        />
      )}
    </section>
  )
}
