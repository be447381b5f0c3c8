import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/refusals/result'
import type { DemoPerson } from '@/lib/auth/demo-person'
import { DemoPeople } from './demo-people'
import { DirectoryButton } from './directory-button'
import { EmailForm } from './email-form'

const REFUSALS = ['no-role', 'no-address', 'deactivated', 'other-identity', 'not-added'] as const

type SignInProps = {
  back?: string
  /** The reader's own, when they came by the link of a mail. */
  address?: string
  /** Why a directory sign-in was refused, as a code. */
  refused?: string
  /** What they wrote before they had to sign in stands where they come back to. */
  textIsKept?: boolean
  directory?: string
  people: readonly DemoPerson[]
  actions: { link: FormAction<never>; directory: FormAction<never>; as: FormAction<never> }
}

/** The ways in: a demonstration's people, a link by mail, the staff's directory. */
export function SignIn({ back, address, refused, textIsKept, directory, people, actions }: SignInProps) {
  const t = useTranslations('signIn')
  const words = { email: t('email'), hint: t('emailHint'), send: t('sendLink') }
  const reason = REFUSALS.find((code) => code === refused) ?? 'other'
  return (
    <div className="space-y-12">
      <PageHeader heading={t('title')} />
      {refused && <Notice tone="error" role="alert" heading={t(`refused.${reason}`)} />}
      {textIsKept && <Notice heading={t('textIsKept')} />}
      <section aria-labelledby="by-email" className="space-y-5">
        <h2 id="by-email">{t('emailHeading')}</h2>
        <p>{t(address ? 'leadFilled' : 'lead')}</p>
        <EmailForm action={actions.link} back={back} address={address} words={words} />
      </section>
      {directory && <DirectoryButton name={directory} action={actions.directory} back={back} />}
      {people.length > 0 && <DemoPeople people={people} action={actions.as} back={back} />}
    </div>
  )
}
