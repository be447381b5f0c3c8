import { useLocale, useTranslations } from 'next-intl'
import { StatusTag } from '@/components/cases/status-tag'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import type { CaseView } from '@/lib/cases/find-case'
import type { Page } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { TextLink } from '@/components/ui/text-link'

type CaseHeaderProps = { supportCase: CaseView; up: { page: Page; text: string }; urgent: boolean }

/** The head of a case as its company sees it: under the name that was written, whatever the register says. */
export function CaseHeader({ supportCase, up, urgent }: CaseHeaderProps) {
  const t = useTranslations('casePage')
  const locale = useLocale()
  const { number, status, waitingSinceAt, statedName, predecessorNumber, successorNumber } = supportCase
  return (
    <>
      <Breadcrumb label={t('back')} crumbs={[{ href: pagePath(locale, up.page), text: up.text }]} />
      <PageHeader
        eyebrow={<span className="tabular-nums">{number}</span>}
        heading={statedName}
        tags={
          <>
            <StatusTag status={status} waiting={waitingSinceAt !== null} urgent={urgent} />
            {predecessorNumber && (
              <TextLink href={casePath(locale, predecessorNumber)} className="text-sm">
                {t('predecessor', { number: predecessorNumber })}
              </TextLink>
            )}
            {successorNumber && (
              <TextLink href={casePath(locale, successorNumber)} className="text-sm">
                {t('successor', { number: successorNumber })}
              </TextLink>
            )}
          </>
        }
      />
    </>
  )
}
