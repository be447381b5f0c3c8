import { useLocale, useTranslations } from 'next-intl'
import { CaseChain } from '@/components/cases/case-chain'
import { CompanyStatus } from '@/components/cases/company-status'
import { Deadline } from '@/components/cases/deadline'
import { StatusTag } from '@/components/cases/status-tag'
import { TimeLeft } from '@/components/time/time-left'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases/find-case'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import type { Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Earmarks } from '@/lib/time/find-earmarks'
import type { OtherMinutes } from '@/lib/time/list-other-minutes'

type CompanyHeadProps = {
  supportCase: CaseView
  promised: PromisedAnswer
  up: { page: Page; text: string }
  urgent: boolean
  /** Null for who may not see the company's hours. */
  others: readonly OtherMinutes[] | null
  /** How the company's hours are divided over its cases. */
  earmarks: Earmarks | null
  /** Whether the reader sets how. */
  divides: boolean
  now: Date
}

/**
 * The head of a case as its company sees it, under the name that was written whatever the register says: what happens,
 * when the bid is due, and how much help is left.
 */
export function CompanyHead({ supportCase, promised, up, urgent, others, earmarks, divides, now }: CompanyHeadProps) {
  const t = useTranslations('casePage')
  const locale = useLocale()
  const { number, status, waitingSinceAt, statedName, bidDeadlineOn, bidDeadlineAt, about } = supportCase
  return (
    <header className="border-hairline band -mt-4 mb-5 border-b py-3">
      <div className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-center">
        <div className="min-w-0 space-y-1">
          <nav aria-label={t('back')} className="text-muted text-sm">
            <TextLink href={pagePath(locale, up.page)} className="inline-block py-1">
              {up.text}
            </TextLink>{' '}
            <span className="tabular-nums">· {number}</span>
          </nav>
          <p className="hidden tabular-nums print:block">{number}</p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-lg! sm:text-xl!">{statedName}</h1>
            <StatusTag status={status} waiting={waitingSinceAt !== null} urgent={urgent} />
            <CaseChain supportCase={supportCase} />
          </div>
          <CompanyStatus supportCase={supportCase} promised={promised} />
          {bidDeadlineAt && <Deadline on={bidDeadlineOn} at={bidDeadlineAt} about={about} now={now} />}
        </div>
        {others && <TimeLeft hours={supportCase} {...{ others, earmarks }} divides={divides ? number : null} />}
      </div>
    </header>
  )
}
