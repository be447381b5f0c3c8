import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SignIn } from '@/components/auth/sign-in'
import { currentPerson } from '@/lib/auth/current-person'
import { landingPath, ownPath } from '@/lib/auth/landing-path'
import { listDemoPeople } from '@/lib/auth/list-demo-people'
import { config } from '@/lib/config/config'
import { requestLoginLinkAction, sendToDirectoryAction, signInAsAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('signIn'))('title') }
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
      refused={[query.error].flat()[0]}
      directory={config().oidc?.name}
      people={people}
      actions={{ link: requestLoginLinkAction, directory: sendToDirectoryAction, as: signInAsAction }}
    />
  )
}
