import 'server-only'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type Codes = { municipalityCode: string; industry: string; employees: string; turnTo?: string | null }

/** The host's codes in words; a code that has left the configuration stands for itself. */
export function hostWords({ municipalityCode, industry, employees, turnTo }: Codes, locale: Locale) {
  const { employeeBands } = host()
  const place = placeToTurn(turnTo, locale)
  return {
    ...placeWords({ municipalityCode, industry }, locale),
    employees: employeeBands.find(({ code }) => code === employees)?.label[locale] ?? employees,
    turnTo: place,
  }
}

/** Where a company is and what it does, for a row of a list. */
export function placeWords(
  { municipalityCode, industry }: Pick<Codes, 'municipalityCode' | 'industry'>,
  locale: Locale,
) {
  const { municipalities, industries } = host()
  return {
    municipality: municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode,
    industry: industries.find(({ code }) => code === industry)?.label[locale] ?? industry,
  }
}

/** Where a company that cannot be helped is led: by the host, or to its own trainings. Null where the lead named no place. */
export function placeToTurn(code: string | null | undefined, locale: Locale): { name: string; url: string } | null {
  if (code === 'training') {
    return { name: messagesIn(locale).caseWords.turnTo.training, url: config().appUrl + pagePath(locale, '/trainings') }
  }
  const place = Object.entries(host().turnTo).find(([named]) => named === code)?.[1]
  return place ? { name: place.name[locale], url: place.url } : null
}

export type HostChoices = Record<'industries' | 'municipalities', { value: string; label: string }[]>

/** What of the host's own codes there is to choose from. */
export function hostChoices(locale: Locale): HostChoices {
  const { municipalities, industries } = host()
  return {
    industries: industries.map(({ code, label }) => ({ value: code, label: label[locale] })),
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
  }
}
