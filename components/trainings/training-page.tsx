import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { inLanguage } from '@/lib/trainings/in-language'
import type { PublicTraining } from '@/lib/trainings/training'
import { StaffText } from './staff-text'
import { TrainingFacts } from './training-facts'
import { TrainingInvitation } from './training-invitation'
import { TrainingList } from './training-list'

type TrainingPageProps = {
  training: PublicTraining
  siblings: readonly PublicTraining[]
  locale: Locale
  now: Date
  phone: string
}

export function TrainingPage({ training, siblings, locale, now, phone }: TrainingPageProps) {
  const t = useTranslations('trainings')
  const { titleSv, titleEn, aboutSv, aboutEn, learnSv, learnEn, series, recordingUrl, recordingTranscript } = training
  const title = inLanguage(locale, titleSv, titleEn)
  const over = training.endsAt <= now
  const seriesName = series && inLanguage(locale, series.nameSv, series.nameEn)
  return (
    <>
      <Breadcrumb label={t('title')} crumbs={[{ href: pagePath(locale, '/trainings'), text: t('page.back') }]} />
      <PageHeader heading={<span lang={title.lang}>{title.text}</span>} />
      <div className="max-w-[44rem] space-y-10">
        <TrainingFacts training={training} locale={locale} over={over} now={now} />
        {(!over || !recordingUrl) && <TrainingInvitation training={training} locale={locale} now={now} phone={phone} />}
        {recordingUrl && recordingTranscript && (
          <section aria-labelledby="recording" className="space-y-4">
            <h2 id="recording">{t('page.recordingHeading')}</h2>
            <p>
              <TextLink href={recordingUrl} className="inline-flex min-h-12 items-center gap-2">
                <Icon name="external" />
                {t('page.watch')}
              </TextLink>
            </p>
            <Details summary={t('page.transcript')}>
              <StaffText told={{ text: recordingTranscript, lang: training.language }} locale={training.language} />
            </Details>
          </section>
        )}
        <section aria-labelledby="learn" className="space-y-3">
          <h2 id="learn">{t('page.learnHeading')}</h2>
          <StaffText told={inLanguage(locale, learnSv, learnEn)} locale={locale} />
        </section>
        <section aria-labelledby="about" className="space-y-3">
          <h2 id="about">{t('page.aboutHeading')}</h2>
          <StaffText told={inLanguage(locale, aboutSv, aboutEn)} locale={locale} />
        </section>
        {seriesName && siblings.length > 0 && (
          <section aria-labelledby="series" className="space-y-4">
            <h2 id="series">{t('page.seriesHeading', { name: seriesName.text })}</h2>
            <TrainingList trainings={siblings} locale={locale} now={now} />
          </section>
        )}
      </div>
    </>
  )
}
