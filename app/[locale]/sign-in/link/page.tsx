import { getLocale, getTranslations } from 'next-intl/server'
import { LinkRedemption } from '@/components/auth/link-redemption'
import { ownPath } from '@/lib/auth/landing-path'
import { redeemLoginLinkAction } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('signIn.link'))('title'), robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const { nyckel, back } = await searchParams
  return (
    <LinkRedemption
      locale={await getLocale()}
      loginKey={[nyckel].flat()[0]}
      back={ownPath([back].flat()[0])}
      action={redeemLoginLinkAction}
    />
  )
}
