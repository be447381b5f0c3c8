import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases/find-case'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'

type CompanyAdvisorProps = {
  supportCase: Pick<CaseView, 'status' | 'advisorName' | 'advisorPhone'>
  /** Of the desk, where somebody answers when the advisor does not. */
  phone: string
}

/** Who helps, and how to reach them; nothing before there is somebody. */
export function CompanyAdvisor({ supportCase: { status, advisorName, advisorPhone }, phone }: CompanyAdvisorProps) {
  const t = useTranslations('casePage.yourAdvisor')
  if (!advisorName || (status !== 'assigned' && status !== 'ongoing')) return null
  const link = (number: string) => <TextLink href={phoneHref(number)}>{formatPhoneNumber(number)}</TextLink>
  return (
    <Card as="section" heading={t('heading')} labelledBy="your-advisor" className="space-y-1">
      <p className="font-strong">{advisorName}</p>
      {advisorPhone && <p>{link(advisorPhone)}</p>}
      <p className="text-muted text-sm">
        {t(advisorPhone ? 'otherwise' : 'callDesk')} {link(phone)}
      </p>
    </Card>
  )
}
