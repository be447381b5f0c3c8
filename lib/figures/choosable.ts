import { ABOUTS } from '@/lib/cases/codes'
import type { Host } from '@/lib/config/host'
import { CHOICES, type Choosable, type ChoiceName } from '@/lib/figures/choice'
import type { Locale } from '@/lib/i18n/pathnames'

/** What cases can be chosen by, each with what it is called; kinds of help are named by their words. */
export type Choosables = Readonly<Record<Exclude<ChoiceName, 'about'>, readonly { code: string; name: string }[]>>

type Named = readonly { id: string; name: string }[]

/** Of a host, and of its people and partners where the reader may choose by them. */
export function choosables(
  { municipalities, industries, employeeBands }: Pick<Host, 'municipalities' | 'industries' | 'employeeBands'>,
  locale: Locale,
  { advisors, partners }: { advisors: Named; partners: Named },
): Choosables {
  const byId = ({ id, name }: Named[number]) => ({ code: id, name })
  const labelled = ({ code, label }: Host['industries'][number] | Host['employeeBands'][number]) => ({
    code,
    name: label[locale],
  })
  return {
    municipality: municipalities.map(({ code, name }) => ({ code, name })),
    sector: industries.map(labelled),
    size: employeeBands.map(labelled),
    advisor: advisors.map(byId),
    partner: partners.map(byId),
  }
}

export function codesOf(all: Choosables): Choosable {
  const codes = (name: ChoiceName) => {
    if (name === 'about') return [...ABOUTS]
    return [...all[name].map(({ code }) => code), ...(name === 'advisor' && all.advisor.length > 0 ? ['none'] : [])]
  }
  return Object.fromEntries(CHOICES.map((name) => [name, codes(name)])) as Record<ChoiceName, string[]>
}
