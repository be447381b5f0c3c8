import { getLocale, getTranslations } from 'next-intl/server'
import { AskedQuestion } from '@/components/buyers/asked-question'
import { buyerLine } from '@/lib/buyers/buyer-line'
import { findAskedQuestion } from '@/lib/buyers/find-asked-question'

type Props = { params: Promise<{ link: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyers.answer'))('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const [{ link }, locale] = await Promise.all([params, getLocale()])
  return <AskedQuestion locale={locale} question={await findAskedQuestion(link)} line={buyerLine(locale)} />
}
