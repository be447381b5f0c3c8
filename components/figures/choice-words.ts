import type { useTranslations } from 'next-intl'
import type { Option } from '@/components/form/select-field'
import { ABOUTS } from '@/lib/cases/codes'
import { CHOICES, type Choice, type ChoiceName } from '@/lib/figures/choice'
import type { Choosables } from '@/lib/figures/choosable'

type ChoiceWords = {
  t: ReturnType<typeof useTranslations<'caseList'>>
  abouts: ReturnType<typeof useTranslations<'caseWords.abouts'>>
}

/** What cases can be chosen by, as fields of a form and in words. */
export function choicesIn({ t, abouts }: ChoiceWords, all: Choosables) {
  const optionsOf = (name: ChoiceName): Option[] => {
    if (name === 'about') return ABOUTS.map((value) => ({ value, label: abouts(value) }))
    const named = all[name].map(({ code, name: label }) => ({ value: code, label }))
    return name === 'advisor' && named.length > 0 ? [{ value: 'none', label: t('noAdvisor') }, ...named] : named
  }
  return {
    /** Those that the reader has something to choose between in. */
    fields: CHOICES.map((name) => ({ name, label: t(name), options: optionsOf(name) })).filter(
      ({ options }) => options.length > 0,
    ),
    /** 'Kommun: Ängby'. */
    said: (choice: Choice) =>
      CHOICES.flatMap((name) => {
        const label = optionsOf(name).find(({ value }) => value === choice[name])?.label
        return label === undefined ? [] : [`${t(name)}: ${label}`]
      }),
  }
}
