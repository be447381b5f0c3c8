'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import { dayOf } from '@/lib/calendar/days'
import { formatClock, formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import { FROM } from '@/lib/offline/from'
import type { FormAction } from '@/lib/refusals/result'
import type { Undone } from '@/lib/time/undo-time'
import { hearChanges } from '@/components/unsent/entries'
import { EntryRow } from './entry-row'
import { KeptWorkList } from './kept-work-list'
import { readWork, type KeptWork } from '@/components/unsent/kept-work'
import { useSending } from '@/components/unsent/use-sending'

/**
 * What waits for its network, and the work list as it was last seen, each case with its log panel. Drawn for nobody: all that
 * is a person's is read from this browser, and with the key that goes when they sign out.
 */
export function UnsentPage({ undo }: { undo: FormAction<Undone> }) {
  const t = useTranslations('unsent')
  const locale = useLocale()
  const online = useOnline()
  const wanted = useWanted()
  const work = useKeptWork()
  const [isLogged, setLogged] = useState(false)
  const logged = useCallback(() => setLogged(true), [])
  const { entries, waiting, refused, news, send } = useSending(logged)
  const number = wanted?.split('/').at(-1)
  const seen = (at: Date) =>
    dayOf(at) === dayOf(new Date())
      ? t('seenToday', { clock: formatClock(at, locale) })
      : t('seenAt', { when: formatInstant(at, locale) })
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <header className="space-y-2">
        <h1>{t('title')}</h1>
        <p className="text-muted">{online ? t('online') : t('offline')}</p>
        <p className="flex flex-wrap gap-x-6">
          {/* A new document: the frame of this page is nobody's. */}
          <a href={online && wanted ? wanted : pagePath(locale, '/work')} className="inline-block py-2">
            {online && wanted ? t('toWanted') : t('toWork')}
          </a>
        </p>
      </header>
      <StatusMessage waits={waiting.length > 0}>
        {waiting.length > 0
          ? news?.isSignedOut
            ? t('signedOut')
            : t('waiting', { count: waiting.length })
          : isLogged && refused.length === 0 && t('allLogged')}
      </StatusMessage>
      {entries.length > 0 && (
        <section aria-labelledby="unsent" className="space-y-3">
          <h2 id="unsent">{t('heading')}</h2>
          <ul className="space-y-3">
            {entries.map((entry) => (
              <EntryRow key={entry.requestId} entry={entry} logged={logged} />
            ))}
          </ul>
          {waiting.length > 0 && (
            <p className="flex flex-wrap items-center gap-3">
              {news?.isSignedOut ? (
                <a href={pagePath(locale, '/sign-in', {}, { back: pagePath(locale, '/offline') })}>{t('signIn')}</a>
              ) : (
                <Button variant="secondary" size="compact" onClick={() => void send(true)}>
                  {t('send')}
                </Button>
              )}
            </p>
          )}
        </section>
      )}
      {work === undefined ? null : work ? (
        <section aria-labelledby="kept" className="space-y-3">
          <h2 id="kept">{t('work')}</h2>
          <p className="text-muted">{seen(new Date(work.at))}</p>
          <KeptWorkList work={work} undo={undo} opened={number} />
        </section>
      ) : (
        entries.length === 0 && <p>{t('nothing')}</p>
      )}
    </div>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed)
      window.addEventListener('offline', changed)
      return () => {
        window.removeEventListener('online', changed)
        window.removeEventListener('offline', changed)
      }
    },
    () => navigator.onLine,
    () => true,
  )
}

/** The page that could not be reached, by the address that the worker led here with; ours alone. */
function useWanted(): string | null {
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    const from = new URLSearchParams(location.search).get(FROM)
    // oxlint-disable-next-line react/set-state-in-effect -- the page is kept, and drawn without its address
    setWanted(from?.startsWith('/') && !/^\/[/\\]/.test(from) ? from : null)
  }, [])
  return wanted
}

/** Undefined until it has been looked for. */
function useKeptWork(): KeptWork | null | undefined {
  const [work, setWork] = useState<KeptWork | null>()
  useEffect(() => {
    const look = () => void readWork().then(setWork)
    look()
    return hearChanges(look)
  }, [])
  return work
}
