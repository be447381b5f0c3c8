import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ImageForm } from '@/components/images/image-form'
import { RecentImages } from '@/components/images/recent-images'
import type { FormAction, Issue } from '@/lib/refusals/result'
import type { FoundArticle } from '@/lib/articles/find-article'
import { clockOf } from '@/lib/calendar/clock'
import { dayOf } from '@/lib/calendar/days'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { ImageFacts } from '@/lib/images/image-limits'
import { DraftNotice } from './draft-notice'
import { WriteForm, type WriteAnswer } from './write-form'
import { WriteHeader } from './write-header'

type WritePageProps = {
  locale: Locale
  article: FoundArticle
  images: readonly (ImageFacts & { id: string })[]
  /** Drawn with the page: the same picture sent twice is one. */
  requestId: string
  imageRefusal?: Issue
  /** Changes when the form is to begin again with what is saved. */
  drawing: string
  actions: {
    save: FormAction<WriteAnswer>
    discard: FormAction<never>
    unpublish: FormAction<void>
  }
}

export function WritePage({ locale, article, images, requestId, imageRefusal, drawing, actions }: WritePageProps) {
  const t = useTranslations('blogWrite')
  const { id, version, isPublic, status, draft, saved, tags } = article
  const waits = status === 'scheduled' && !isPublic
  return (
    <>
      <WriteHeader locale={locale} article={article} />
      <DraftNotice locale={locale} article={article} discard={actions.discard} />
      <div className="max-w-[48rem] space-y-12">
        <WriteForm
          // Drawn again when a draft was thrown away.
          key={drawing}
          action={actions.save}
          id={id}
          version={version}
          isPublic={isPublic}
          draftVersion={draft?.version}
          saved={{ ...saved, tags: tags.join(', ') }}
          defaults={{ ...(draft?.texts ?? saved), tags: draft?.tags ?? tags.join(', '), ...timeOf(article) }}
        />
        <p className="text-muted measure text-sm">{t('mailHint')}</p>
        {(isPublic || waits) && (
          <section aria-labelledby="take-back" className="space-y-3">
            <h2 id="take-back">{t(waits ? 'unscheduleHeading' : 'unpublishHeading')}</h2>
            <p>{t(waits ? 'unscheduleText' : 'unpublishText')}</p>
            <ButtonForm
              action={actions.unpublish}
              hidden={{ id, version }}
              size="regular"
              word={t(waits ? 'unschedule' : 'unpublish')}
              variant="danger"
            />
          </section>
        )}
      </div>
      <section id="bilder" aria-labelledby="images" className="mt-12 space-y-6">
        <h2 id="images">{t('images.heading')}</h2>
        <div className="max-w-[48rem]">
          <ImageForm
            requestId={requestId}
            back={pagePath(locale, '/blog/write/[id]', { id })}
            refusedWith={imageRefusal}
          />
        </div>
        <h3>{t('images.recent')}</h3>
        <RecentImages images={images} />
      </section>
    </>
  )
}

function timeOf({ publishAt, isPublic }: FoundArticle): Record<'publishOn' | 'publishClock', string> {
  return publishAt && !isPublic
    ? { publishOn: dayOf(publishAt), publishClock: clockOf(publishAt) }
    : { publishOn: '', publishClock: '' }
}
