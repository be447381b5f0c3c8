import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SignUpForm } from '@/components/trainings/sign-up-form'
import { TrainingInvitation } from '@/components/trainings/training-invitation'
import { When } from '@/components/trainings/when'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { host } from '@/lib/config/host'
import { pagePath } from '@/lib/i18n/routes'
import { findTraining } from '@/lib/trainings/find-training'
import { inLanguage } from '@/lib/trainings/in-language'
import { signUpState } from '@/lib/trainings/seats'
import { whenWords } from '@/lib/trainings/when-words'
import { signUpAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const [t, locale, found] = await Promise.all([
    getTranslations('trainings.signUp'),
    getLocale(),
    params.then(({ slug }) => findTraining(slug)),
  ])
  if (!found) return {}
  const { titleSv, titleEn } = found.training
  const title = inLanguage(locale, titleSv, titleEn).text
  return { title: t('heading'), description: t('described', { title, when: whenWords(found.training, locale) }) }
}

export default async function Page({ params }: Props) {
  const [{ slug }, locale, t] = await Promise.all([params, getLocale(), getTranslations('trainings')])
  const found = await findTraining(slug)
  if (!found) notFound()
  const { training } = found
  const now = new Date()
  const state = signUpState(training, now)
  const title = inLanguage(locale, training.titleSv, training.titleEn)
  const open = state === 'open' || state === 'full'
  return (
    <>
      <Breadcrumb
        label={t('title')}
        crumbs={[{ href: pagePath(locale, '/trainings/[slug]', { slug }), text: title.text }]}
      />
      <div className="max-w-[44rem]">
        <PageHeader
          heading={state === 'full' ? t('signUp.headingWaiting') : t('signUp.heading')}
          lead={<When held={training} locale={locale} />}
        />
        {open ? (
          <SignUpForm
            action={signUpAction}
            slug={slug}
            requestId={randomUUID()}
            wants={state === 'full' ? 'waiting' : 'seat'}
            food={training.food}
          />
        ) : (
          <TrainingInvitation training={training} locale={locale} now={now} phone={host().authority.phone} />
        )}
      </div>
    </>
  )
}
