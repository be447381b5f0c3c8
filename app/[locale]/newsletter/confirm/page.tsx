import { getLocale, getTranslations } from 'next-intl/server'
import { KeyPage } from '@/components/newsletter/key-page'
import { leavingKey } from '@/lib/newsletter/leaving-key'
import { confirmSubscriptionAction } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('newsletter.confirm'))('title'), robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const { nyckel } = await searchParams
  const key = [nyckel].flat()[0]
  return (
    <KeyPage
      locale={await getLocale()}
      of="confirm"
      newsletterKey={key}
      action={confirmSubscriptionAction}
      leavingKey={leavingKey(key)}
    />
  )
}
