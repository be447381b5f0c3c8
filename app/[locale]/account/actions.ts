'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { chooseLanguage } from '@/lib/auth/choose-language'
import { languageInput } from '@/lib/auth/inputs'

export const chooseLanguageAction = publicAction(languageInput, async (person, { language }) => {
  await chooseLanguage(person, language)
  refresh()
})
