'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { pagePath } from '@/lib/i18n/routes'
import { ARRANGERS } from '@/lib/trainings/access'
import { openSeriesInput, planTrainingInput } from '@/lib/trainings/inputs'
import { openSeries } from '@/lib/trainings/open-series'
import { planTraining } from '@/lib/trainings/plan-training'

export const planTrainingAction = action(ARRANGERS, planTrainingInput, async (arranger, input) => {
  const { slug } = await planTraining(arranger, input)
  return leadOn(pagePath(await getLocale(), '/trainings/manage/[slug]', { slug }), 'saved')
})

export const openSeriesAction = action(ARRANGERS, openSeriesInput, async (arranger, input) => {
  await openSeries(arranger, input)
  refresh()
})
