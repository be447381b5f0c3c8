'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useCallback, type ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { claimDevice } from './device'
import { keepWork } from './kept-work'
import { counted, type Counted } from './counted'
import { Leaving, type LeavingWords } from './leaving'
import { useSending } from './use-sending'
import { addWorker } from './worker'

export type UnsentWords = Record<'waiting' | 'refused' | 'logged', Counted> &
  Record<'signedOut' | 'show', string> & {
    leaving: LeavingWords
  }

export type UnsentWatchProps = { personId: string; page: string; words: UnsentWords }

/** In the frame of whoever logs time: sends what waits, and says what waits, what was refused and what has been logged. */
export function UnsentWatch({ personId, page, words }: UnsentWatchProps) {
  const router = useRouter()
  const path = usePathname()
  const begin = useCallback(async () => {
    await claimDevice(personId)
    void keepWork(personId).then(addWorker)
  }, [personId])
  const { waiting, refused, news } = useSending(router.refresh, begin)
  const show = (
    <TextLink href={page} className="font-strong whitespace-nowrap">
      {words.show}
    </TextLink>
  )
  // That page says it itself.
  const silent = path === page
  return (
    <>
      <Leaving words={words.leaving} />
      <div role="status" className={silent ? 'sr-only' : 'print:hidden'}>
        {waiting.length > 0 && (
          <Line icon="clock" look="bg-action-tint" link={show}>
            {news?.isSignedOut ? words.signedOut : counted(words.waiting, waiting.length)}
          </Line>
        )}
        {refused.length > 0 && (
          <Line icon="warn" look="bg-warn-tint" link={show}>
            {counted(words.refused, refused.length)}
          </Line>
        )}
        {waiting.length === 0 && news !== null && news.logged > 0 && (
          <Line icon="ok" look="bg-ok-tint">
            {counted(words.logged, news.logged)}
          </Line>
        )}
      </div>
    </>
  )
}

function Line({ icon, look, link, children }: { icon: IconName; look: string; link?: ReactNode; children: string }) {
  return (
    <div className={look}>
      <p className="page-width flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
        <span className="inline-flex items-center gap-2">
          <Icon name={icon} />
          {children}
        </span>
        {link}
      </p>
    </div>
  )
}
