import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { BuyerNames } from '@/components/cases/buyer-names'
import { AskForm } from '@/components/buyers/ask-form'
import { LinePhone } from '@/components/buyers/line-phone'
import { PageHeader } from '@/components/ui/page-header'
import { buyerLine } from '@/lib/buyers/buyer-line'
import { host } from '@/lib/config/host'
import { askQuestionAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('buyers.ask'))('heading') }
}

export default async function Page() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('buyers.ask')])
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('heading')} lead={t('lead', { days: host().responseWorkingDays })} />
      <div className="mb-8">
        <LinePhone {...buyerLine(locale)} />
      </div>
      <BuyerNames names={host().municipalities.map(({ fullName }) => fullName)} />
      <AskForm action={askQuestionAction} requestId={randomUUID()} />
    </div>
  )
}
