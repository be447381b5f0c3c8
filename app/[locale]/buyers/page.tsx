import { getLocale, getTranslations } from 'next-intl/server'
import { BuyersPage } from '@/components/buyers/buyers-page'
import { buyerLine } from '@/lib/buyers/buyer-line'
import { listAnswers } from '@/lib/buyers/list-answers'
import { LONGEST_SOUGHT, searchAnswers } from '@/lib/buyers/search-answers'
import { host } from '@/lib/config/host'
import { askedLine } from '@/lib/text/plain-text'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyers'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [{ q }, locale] = await Promise.all([searchParams, getLocale()])
  const sought = askedLine(q, LONGEST_SOUGHT)
  const answers = sought ? await searchAnswers(sought, locale) : await listAnswers()
  return (
    <BuyersPage
      locale={locale}
      county={host().county.name}
      line={buyerLine(locale)}
      sought={sought}
      answers={answers}
    />
  )
}
