'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { formatClock, formatInstant } from '@/lib/i18n/formats'
import { FORM_DRAFT } from '@/lib/refusals/page-order'
import type { DraftKeeper, DraftNews } from './draft-keeper'
import type { KeptDraft } from './draft-post'
import type { FormDraft } from './use-draft'

type DraftLineProps = { news: DraftNews; keeper: RefObject<DraftKeeper | null>; drawn: FormDraft }

/** Below its form: when the draft was kept, politely and once a minute, and the choice between two of them. */
export function DraftLine({ news, keeper, drawn: { place, version } }: DraftLineProps) {
  const t = useTranslations('form')
  const locale = useLocale()
  const when = (at: string) => formatInstant(new Date(at), locale)
  const isOld = news.status === 'restored' || (news.status === 'kept' && news.restored)
  const said = () => {
    if (news.status === 'kept') return t('draftKept', { clock: formatClock(new Date(news.keptAt), locale) })
    if (news.status === 'restored') return t('draftRestored', { when: when(news.keptAt) })
    if (news.status === 'not-kept') return t('draftNotKept')
    if (news.status === 'other') return news.other ? t('draftOther') : t('draftGone')
    return null
  }
  return (
    <div className="-mt-3 space-y-3">
      {version !== undefined && <input type="hidden" name={FORM_DRAFT} value={`${place} ${version}`} />}
      <div className="flex min-h-6 flex-wrap items-center gap-x-3">
        <p role="status" className="text-muted text-sm tabular-nums">
          {said()}
          {news.status === 'restored' && news.isBehind && ` ${t('draftBehind')}`}
        </p>
        {isOld && (
          <Button variant="quiet" size="compact" onClick={() => keeper.current?.throwAway()}>
            {t('draftThrowAway')}
          </Button>
        )}
      </div>
      {news.status === 'other' && <Both other={news.other} keeper={keeper} when={when} />}
    </div>
  )
}

type BothProps = Pick<DraftLineProps, 'keeper'> & { other: KeptDraft | null; when: (at: string) => string }

function Both({ other, keeper, when }: BothProps) {
  const t = useTranslations('form')
  return (
    <Notice tone="warn" level={3} heading={other ? t('draftOther') : t('draftGone')}>
      <p>{other ? t('draftOtherText', { when: when(other.keptAt) }) : t('draftGoneText')}</p>
      {other && (
        <Details summary={t('draftOtherShow')}>
          {Object.entries(other.texts).map(([name, text]) => (
            <p key={name} className="mb-3 wrap-anywhere whitespace-pre-line">
              {text}
            </p>
          ))}
        </Details>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" size="compact" onClick={() => keeper.current?.keepMine()}>
          {t('draftKeepMine')}
        </Button>
        <Button variant="secondary" size="compact" onClick={() => keeper.current?.takeOther()}>
          {other ? t('draftTakeOther') : t('draftEmpty')}
        </Button>
      </div>
    </Notice>
  )
}
