import { getLocale, getTranslations } from 'next-intl/server'
import { LinkSent } from '@/components/auth/link-sent'
import { ownPath } from '@/lib/auth/landing-path'
import { isDemo } from '@/lib/config/demo'
import { redeemLoginCodeAction } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('signIn.sent'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const back = ownPath([(await searchParams).back].flat()[0])
  return <LinkSent locale={await getLocale()} back={back} demo={isDemo()} action={redeemLoginCodeAction} />
}
