import type { useTranslations } from 'next-intl'
import { RESULT_FIGURES, type ShownFollowUp } from '@/lib/figures/follow-up'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import type { Sheet, SheetColumn, Tab } from '@/lib/lists/sheet'
import { SCORES } from '@/lib/outcomes/codes'
import { figureSheets, type SheetAbout, type SheetFigure } from './figure-sheet'
import type { FigureWords } from './scope-words'

export type FollowUpWords = {
  figures: FigureWords
  t: ReturnType<typeof useTranslations<'outcomes.lead'>>
  barriers: ReturnType<typeof useTranslations<'caseWords.barriers'>>
  scores: ReturnType<typeof useTranslations<'outcomes.rate'>>
}

/** `listed`: for those who see the cases. What companies wrote is in no file: it is erased after its time. */
export type FollowUpFile = {
  followUp: ShownFollowUp
  then: ShownFollowUp | undefined
  listed: boolean
  about: SheetAbout
}

/** What came of the bids and how the support was. */
export function resultFigures({ followUp, then, about }: FollowUpFile, { figures, t }: FollowUpWords): Sheet {
  const figure = (label: string, of: (one: ShownFollowUp) => SheetFigure['then'], unit: SheetFigure['unit'] = 'count') =>
    ({ label, unit, shown: of(followUp), then: then && of(then) }) // prettier-ignore
  return figureSheets(figures).figures(
    [
      figure(t('bids'), ({ bids }) => bids),
      ...RESULT_FIGURES.map((name) => figure(t(name), ({ results }) => results[name])),
      figure(t('noBid'), ({ noBid }) => noBid),
      figure(t('firstBids'), ({ firstBids }) => firstBids),
      figure(t('value'), ({ value }) => value, 'sek'),
      figure(figures('file.valued'), ({ valued }) => valued),
      figure(t('mean'), ({ support }) => support.mean, 'mean'),
      figure(figures('file.asked'), ({ support }) => support.asked),
      figure(figures('file.answered'), ({ support }) => support.answered),
    ],
    about,
  )
}

/** The follow-up as a workbook. */
export function followUpTabs(file: FollowUpFile, words: FollowUpWords): Tab[] {
  const { followUp, about, listed } = file
  const { figures, t, barriers, scores } = words
  const { about: aboutTab, table } = figureSheets(figures)
  const { support } = followUp
  return [
    aboutTab(listed ? about : { ...about, rows: [...about.rows, ['', figures('smallNote', { least: LEAST_SHOWN })]] }),
    { tab: figures('file.figures'), sheet: resultFigures(file, words) },
    { tab: t('rate'), sheet: ratesSheet(file, words) },
    table(t('barriers'), t('barrier'), 'count', {
      rows: followUp.barriers.map(({ barrier, count }) => ({ label: barriers(barrier), shown: count })),
    }),
    ...(support.scores
      ? [
          table(t('scores'), t('score'), 'count', {
            rows: SCORES.map((score) => ({ label: scores(`scores.${score}`), shown: support.scores?.[score] ?? 0 })),
          }),
        ]
      : []),
  ]
}

function ratesSheet({ followUp }: FollowUpFile, { figures, t }: FollowUpWords): Sheet {
  const { cell } = figureSheets(figures)
  const columns: SheetColumn[] = [
    { heading: t('round'), width: 34 },
    { heading: t('asked'), width: 14 },
    { heading: t('answered'), width: 14 },
  ]
  const row = (label: string, { asked, answered }: ShownFollowUp['all']) => [label, cell('count', asked), cell('count', answered)] // prettier-ignore
  return {
    columns,
    rows: [...followUp.rounds.map((one) => row(t('steps', { step: one.step }), one)), row(t('all'), followUp.all)],
  }
}
