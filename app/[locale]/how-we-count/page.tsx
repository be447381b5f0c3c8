import { getLocale, getTranslations } from 'next-intl/server'
import { HowWeCount } from '@/components/figures/how-we-count'
import { Markdown } from '@/components/ui/markdown'
import { findPageText } from '@/lib/pages/find-page-text'
import { findCurrentRound } from '@/lib/rounds/find-current-round'

export async function generateMetadata() {
  const t = await getTranslations('howWeCount')
  return { title: t('title') }
}

export default async function Page() {
  const [locale, round] = await Promise.all([getLocale(), findCurrentRound()])
  return (
    <HowWeCount locale={locale} round={round}>
      <Markdown everyones source={await findPageText('how-we-count', locale)} />
    </HowWeCount>
  )
}
