import 'server-only'
import { host } from '@/lib/config/host'
import type { Locale } from '@/lib/i18n/pathnames'

type Codes = { municipalityCode: string; industry: string; employees: string; turnTo?: string | null }

/** The host's codes in words; a code that has left the configuration stands for itself. */
export function hostWords({ municipalityCode, industry, employees, turnTo }: Codes, locale: Locale) {
  const { employeeBands } = host()
  const place = placeToTurn(turnTo)
  return {
    ...placeWords({ municipalityCode, industry }, locale),
    employees: employeeBands.find(({ code }) => code === employees)?.label[locale] ?? employees,
    turnTo: place && { name: place.name[locale], url: place.url },
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

/** Where the host leads a company that it cannot help; null where the lead named no place. */
export function placeToTurn(code: string | null | undefined) {
  return Object.entries(host().turnTo).find(([named]) => named === code)?.[1] ?? null
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
