import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { FileMenu } from '@/components/ui/file-menu'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { ListFiles } from '@/components/views/list-tools'
import { ANSWERS } from '@/lib/exercises/codes'
import type { FoundExercise } from '@/lib/exercises/find-exercise'
import { sumUp } from '@/lib/exercises/sum-up'
import { formatInstant, formatPercent } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { ExerciseAnswers } from './exercise-answers'
import { useExerciseWords } from './use-exercise-words'

type ExercisePageProps = {
  locale: Locale
  exercise: FoundExercise
  municipalities: HostChoices['municipalities']
  actions: { remind: FormAction<void>; close: FormAction<void> }
}

/** One exercise: what was asked, how many have answered and what it comes to, each company's answer, and what can be done. */
export function ExercisePage({ locale, exercise, municipalities, actions }: ExercisePageProps) {
  const t = useTranslations('exercises')
  const words = useExerciseWords(municipalities)
  const { id, what, open, companies, unit, withinHours } = exercise
  const { answered, counts, promised, inTime } = sumUp(companies, withinHours)
  const asked = companies.length
  const files = `/api/lists/exercise/${id}` as const
  const lists = useTranslations('lists')
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/preparedness-register/exercises')}>{t('toList')}</TextLink>}
        heading={<span className="wrap-anywhere">{what}</span>}
        tags={<Tag tone={open ? 'ongoing' : 'closed'}>{t(`states.${open ? 'open' : 'closed'}`)}</Tag>}
        actions={
          <>
            {open && !exercise.remindedAt && answered < asked && (
              <ButtonForm action={actions.remind} hidden={{ exerciseId: id }} word={t('page.remind')} size="regular" />
            )}
            {open && (
              <ButtonForm
                action={actions.close}
                hidden={{ exerciseId: id }}
                word={t('page.close')}
                variant="secondary"
                size="regular"
              />
            )}
          </>
        }
      />
      <div className="space-y-8">
        <div className="workspace:-mt-2 space-y-1">
          <p>{[words.wanted(exercise), words.place(exercise), words.division(exercise)].join(' · ')}</p>
          <p className="text-muted text-sm">{useStory(exercise, locale)}</p>
        </div>
        <div className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-6">
          <Stat
            label={t('page.answered')}
            value={t('list.of', { answered, asked })}
            note={asked > 0 && t('page.rate', { share: formatPercent(answered / asked, locale) })}
          />
          {ANSWERS.map((answer) => (
            <Stat key={answer} label={t(`page.${answer}`)} value={counts[answer]} />
          ))}
          <Stat label={t('page.sum')} value={words.much(promised, unit)} isWords />
          <Stat
            label={t('page.within')}
            value={words.much(inTime, unit)}
            isWords
            note={t('page.withinNote', { lead: words.soon(withinHours) })}
          />
        </div>
        <section aria-labelledby="answers" className="space-y-3">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <h2 id="answers">{t('page.answers')}</h2>
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              {companies.some(({ forBuyers }) => forBuyers) && (
                <div className="relative">
                  <FileMenu
                    address={`${files}?for=buyers`}
                    words={{ label: t('page.buyersFiles'), excel: lists('excel'), csv: lists('csv') }}
                    isNamed
                  />
                </div>
              )}
              <div className="relative">
                <ListFiles address={files} {...{ locale }} query="" total={asked} />
              </div>
            </div>
          </div>
          {asked === 0 ? (
            <p className="text-muted measure">{t('page.nobody')}</p>
          ) : (
            <ExerciseAnswers {...{ locale, exercise, municipalities }} />
          )}
        </section>
      </div>
    </>
  )
}

function useStory({ openedAt, opener, endsAt, remindedAt, closedAt, closer }: FoundExercise, locale: Locale): string {
  const t = useTranslations('exercises.page')
  const when = (instant: Date) => formatInstant(instant, locale, 'weekday')
  const parts = [
    t('opened', { when: when(openedAt), who: opener }),
    remindedAt && t('reminded', { when: when(remindedAt) }),
    closedAt === null
      ? t('until', { when: when(endsAt) })
      : closer === null
        ? t('closed', { when: when(closedAt) })
        : t('closedBy', { when: when(closedAt), who: closer }),
  ]
  return `${parts.filter(Boolean).join('. ')}.`
}
