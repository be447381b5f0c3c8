import { getLocale, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { SignIn } from '@/components/auth/sign-in'
import { currentPerson } from '@/lib/auth/current-person'
import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { landingPath, ownPath } from '@/lib/auth/landing-path'
import { listDemoPeople } from '@/lib/auth/list-demo-people'
import { config } from '@/lib/config/config'
import { KEPT_COOKIE } from '@/lib/kept/kept-cookie'
import { openReceiver } from '@/lib/mail/receiver'
import { requestLoginLinkAction, sendToDirectoryAction, signInAsAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('signIn'))('title') }
}

/** The address that the mail with this link came to, when whoever has it may sign in with a link. */
async function addressOf(sealed: string | undefined): Promise<string | undefined> {
  const email = openReceiver(sealed)
  return email && (await findLinkReceiver({ email })) ? email : undefined
}

export default async function Page({ searchParams }: Props) {
  const [query, locale, person, people] = await Promise.all([
    searchParams,
    getLocale(),
    currentPerson(),
    listDemoPeople(),
  ])
  const back = ownPath([query.back].flat()[0])
  if (person) redirect(landingPath(locale, person, back))
  return (
    <SignIn
      back={back}
      address={await addressOf([query.till].flat()[0])}
      refused={[query.error].flat()[0]}
      textIsKept={back !== undefined && (await cookies()).has(KEPT_COOKIE)}
      directory={config().oidc?.name}
      people={people}
      actions={{ link: requestLoginLinkAction, directory: sendToDirectoryAction, as: signInAsAction }}
    />
  )
}
