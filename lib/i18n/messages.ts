import sv_case_words from '@/messages/sv/case-words.json'
import sv_errors from '@/messages/sv/errors.json'
import sv_form from '@/messages/sv/form.json'
import sv_intake from '@/messages/sv/intake.json'
import sv_missing from '@/messages/sv/missing.json'
import sv_shell from '@/messages/sv/shell.json'
import sv_start from '@/messages/sv/start.json'
import en_case_words from '@/messages/en/case-words.json'
import en_errors from '@/messages/en/errors.json'
import en_form from '@/messages/en/form.json'
import en_intake from '@/messages/en/intake.json'
import en_missing from '@/messages/en/missing.json'
import en_shell from '@/messages/en/shell.json'
import en_start from '@/messages/en/start.json'
import type { Locale } from '@/lib/i18n/pathnames'

const sv = {
  caseWords: sv_case_words,
  errors: sv_errors,
  form: sv_form,
  intake: sv_intake,
  missing: sv_missing,
  shell: sv_shell,
  start: sv_start,
}
const en = {
  caseWords: en_case_words,
  errors: en_errors,
  form: en_form,
  intake: en_intake,
  missing: en_missing,
  shell: en_shell,
  start: en_start,
}

export type Messages = typeof sv

/** All words of a language, one file a subject. English must have every key Swedish has. */
const words: Record<Locale, Messages> = { sv, en }

export function messagesIn(locale: Locale): Messages {
  return words[locale]
}
