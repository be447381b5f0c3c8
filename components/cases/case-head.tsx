import { useLocale, useTranslations } from 'next-intl'
import { CaseChain } from '@/components/cases/case-chain'
import { Deadline } from '@/components/cases/deadline'
import { StatusTag } from '@/components/cases/status-tag'
import { TimeLeft } from '@/components/time/time-left'
import { ButtonLink } from '@/components/ui/button'
import { Drawn } from '@/components/ui/drawn'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases/find-case'
import type { Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Earmarks } from '@/lib/time/find-earmarks'
import type { OtherMinutes } from '@/lib/time/list-other-minutes'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'

type CaseHeadProps = {
  supportCase: CaseView
  up: { page: Page; text: string }
  urgent: boolean
  others: readonly OtherMinutes[]
  /** How the company's hours are divided over its cases. */
  earmarks: Earmarks | null
  /** Whether the reader sets how. */
  divides: boolean
  now: Date
}

/** Whose case it is, when its bid is due, how much time is left and how to reach the company: in sight while one reads on. */
export function CaseHead({ supportCase, up, urgent, others, earmarks, divides, now }: CaseHeadProps) {
  const t = useTranslations('casePage')
  const locale = useLocale()
  const { number, status, waitingSinceAt, statedName, companyName, contactPhone, contactEmail, about } = supportCase
  const buyer = [supportCase.buyerName, supportCase.reference].filter(Boolean).join(', ')
  return (
    <Drawn
      as="header"
      className="border-hairline band -mt-4 mb-4 border-b py-2 md:sticky md:top-0 md:z-30 print:static"
    >
      <div className="grid gap-x-8 gap-y-1.5 md:grid-cols-[minmax(0,1fr)_auto_auto] md:items-center">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <nav aria-label={t('back')} className="text-muted text-sm">
              <TextLink href={pagePath(locale, up.page)} className="inline-block py-1">
                {up.text}
              </TextLink>{' '}
              <span className="tabular-nums">· {number}</span>
            </nav>
            <span className="hidden tabular-nums print:block">{number}</span>
            <StatusTag status={status} waiting={waitingSinceAt !== null} urgent={urgent} />
            <CaseChain supportCase={supportCase} />
          </div>
          <h1 className="text-lg! sm:text-xl!">{companyName}</h1>
          {companyName !== statedName && <p className="text-muted text-sm">{t('statedAs', { name: statedName })}</p>}
        </div>
        <div className="min-w-0 md:max-w-sm xl:max-w-md">
          {about === 'bid' || supportCase.bidDeadlineAt ? (
            <Deadline
              on={supportCase.bidDeadlineOn}
              at={supportCase.bidDeadlineAt}
              about={about}
              now={now}
              beside={buyer}
            />
          ) : (
            buyer && <p className="text-muted line-clamp-1 text-sm">{buyer}</p>
          )}
          <TimeLeft hours={supportCase} {...{ others, earmarks }} divides={divides ? number : null} small />
        </div>
        <div className="flex flex-wrap gap-2 md:flex-col lg:flex-row print:hidden">
          <ButtonLink
            href={phoneHref(contactPhone)}
            data-call={number}
            variant="secondary"
            size="compact"
            icon={<Icon name="phone" />}
          >
            <span className="sr-only">{t('call')} </span>
            {formatPhoneNumber(contactPhone)}
          </ButtonLink>
          {contactEmail && (
            <ButtonLink href={`mailto:${contactEmail}`} variant="secondary" size="compact" icon={<Icon name="mail" />}>
              {t('write')}
            </ButtonLink>
          )}
        </div>
      </div>
    </Drawn>
  )
}
