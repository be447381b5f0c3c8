import 'server-only'
import { host } from '@/lib/config/host'
import type { Locale } from '@/lib/i18n/pathnames'

type Codes = { municipalityCode: string; industry: string; employees: string }

/** The host's codes in words; a code that has left the configuration stands for itself. */
export function hostWords({ municipalityCode, industry, employees }: Codes, locale: Locale) {
  const { municipalities, industries, employeeBands } = host()
  return {
    municipality: municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode,
    industry: industries.find(({ code }) => code === industry)?.label[locale] ?? industry,
    employees: employeeBands.find(({ code }) => code === employees)?.label[locale] ?? employees,
  }
}
