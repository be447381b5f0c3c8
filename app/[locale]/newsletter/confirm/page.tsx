import { getLocale, getTranslations } from 'next-intl/server'
import { KeyPage } from '@/components/newsletter/key-page'
import { confirmSubscriptionAction } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('newsletter.confirm'))('title'), robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const { nyckel } = await searchParams
  return (
    <KeyPage
      locale={await getLocale()}
      of="confirm"
      newsletterKey={[nyckel].flat()[0]}
      action={confirmSubscriptionAction}
    />
  )
}
