import type { Viewport } from 'next'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Suspense, type ReactNode } from 'react'
import { FormsOfPage } from '@/components/form/forms-of-page'
import { RefusalOfPage } from '@/components/form/refusal-of-page'
import { Footer } from '@/components/shell/footer'
import { FollowLinks } from '@/components/shell/follow-links'
import { AnswerSaid } from '@/components/shell/answer-said'
import { FrameKeys } from '@/components/shell/frame-keys'
import { Header } from '@/components/shell/header'
import { MarkHere } from '@/components/shell/here'
import { PageProgress } from '@/components/shell/page-progress'
import { placeCall } from '@/components/shell/place-call'
import { WorkspaceFooter } from '@/components/shell/workspace-footer'
import { OfflineHeader } from '@/components/shell/offline-header'
import { WorkspaceHeader } from '@/components/shell/workspace-header'
import { NoteCalls } from '@/components/time/note-calls'
import { OwnDevice } from '@/components/unsent/own-device'
import { StatusMessage } from '@/components/ui/status-message'
import { SkipLink } from '@/components/ui/skip-link'
import { doneIn } from '@/lib/action/done'
import { drawnPage } from '@/lib/action/drawn-page'
import { isRefused, takeAnswer } from '@/lib/action/refused-requests'
import { takeDone } from '@/lib/action/said-done'
import { currentPerson } from '@/lib/auth/current-person'
import { caseOpenedAt } from '@/lib/cases/case-opened-at'
import { countWaiting } from '@/lib/cases/count-waiting'
import { isDemo } from '@/lib/config/demo'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { descriptionOf } from '@/lib/i18n/public-pages'
import { placeOf, samePlace } from '@/lib/i18n/routes'
import { routing } from '@/lib/i18n/routing'
import { version } from '@/package.json'
import { signOutAction } from './actions'
import { searchAction } from './search/actions'
import '../globals.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#8b1e1e' },
    { media: '(prefers-color-scheme: dark)', color: '#a63030' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const [t, descriptions, form, requestHeaders, refused, person] = await Promise.all([
    getTranslations({ locale, namespace: 'shell' }),
    getTranslations({ locale, namespace: 'descriptions' }),
    getTranslations({ locale, namespace: 'form' }),
    headers(),
    isRefused(),
    currentPerson().catch(() => null),
  ])
  const prefix = refused ? `${form('errorPrefix').trim()} ` : ''
  const path = requestHeaders.get('x-path') ?? '/'
  const page = placeOf(path)?.page
  const described = descriptionOf(page)
  const waiting = person ? await countWaiting(person, caseOpenedAt(path)).catch(() => ({})) : {}
  const called = prefix + (person ? placeCall(person, page, waiting, t) : '')
  const [sv, en] = [samePlace(path, 'sv'), samePlace(path, 'en')]
  return {
    metadataBase: new URL(config().appUrl),
    title: { default: prefix + t('name'), template: `${called}%s – ${t('name')}` },
    description: described && descriptions(described),
    // The language switch reads these too.
    alternates: { canonical: locale === 'sv' ? sv : en, languages: { sv, en, 'x-default': sv } },
    // Told of elsewhere is what everyone may see.
    ...(!person && {
      openGraph: {
        siteName: t('name'),
        type: 'website',
        locale: locale === 'sv' ? 'sv_SE' : 'en_GB',
        images: [{ url: `/api/og/${locale}`, width: 1200, height: 630, alt: t('name') }],
      },
      twitter: { card: 'summary_large_image' },
    }),
  }
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const [t, requestHeaders] = await Promise.all([getTranslations('shell'), headers()])
  const person = await currentPerson().catch(() => null)
  const path = requestHeaders.get('x-path') ?? '/'
  const waiting = person ? await countWaiting(person, caseOpenedAt(path)).catch(() => ({})) : {}
  // Kept by the browser for whoever it belongs to, it is drawn for nobody.
  const isKept = !person && placeOf(path)?.page === '/offline'
  const { authority, county } = host()
  const place = {
    locale,
    path,
    query: requestHeaders.get('x-query') ?? '',
    demo: isDemo(),
  }
  const done = doneIn(place.query) ?? (await takeDone())
  return (
    <html lang={locale}>
      <body className={person || isKept ? 'workspace' : undefined}>
        <FormsOfPage {...await drawnPage(place.path, person?.id ?? null)}>
          <SkipLink>{t('skip')}</SkipLink>
          <FollowLinks />
          <MarkHere />
          <Suspense>
            <PageProgress text={t('nextPage')} />
          </Suspense>
          {person ? (
            <WorkspaceHeader
              {...place}
              person={person}
              waiting={waiting}
              actions={{ signOut: signOutAction, search: searchAction }}
            />
          ) : isKept ? (
            <OfflineHeader />
          ) : (
            <Header {...place} region={county.name} />
          )}
          {person && <OwnDevice person={person} locale={locale} />}
          <main id="content" tabIndex={-1} className="page-width workspace:py-4 py-8 sm:py-12">
            {done && (
              <div data-done={done} className="mb-6 print:hidden">
                <StatusMessage>{t(`done.${done}`)}</StatusMessage>
              </div>
            )}
            <RefusalOfPage refusal={await takeAnswer()} />
            {children}
          </main>
          {person && <FrameKeys person={person} locale={locale} />}
          {person && <AnswerSaid done={t.raw('answerDone') as string} />}
          {person && <NoteCalls />}
          {person ? (
            <WorkspaceFooter locale={locale} phone={authority.phone} version={version} />
          ) : isKept ? null : (
            <Footer
              locale={locale}
              authority={authority.name[locale]}
              phone={authority.phone}
              hours={authority.phoneHours[locale]}
              demo={isDemo()}
            />
          )}
        </FormsOfPage>
      </body>
    </html>
  )
}
