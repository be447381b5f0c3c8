import type { useTranslations } from 'next-intl'
import type { ShownGroup, Division } from '@/lib/figures/barriers'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { FoundBarriers } from '@/lib/figures/find-barriers'
import { orgNumberFromDigits, displayOrgNumber } from '@/lib/companies/org-number'
import { BUYER_KINDS, type BuyerKind } from '@/lib/procurements/buyer-kinds'
import { PROCEDURES, type Procedure } from '@/lib/procurements/codes'

/** A line of the table, with the list behind it; null where it is of several groups. `level`: the whole, a group, a buyer of a kind. */
export type BarrierRow = Pick<ShownGroup, 'cases' | 'barriers'> & {
  id: string
  label: string
  level: 0 | 1 | 2
  filter: CaseFilter | null
}

/** Sectors and bands of employees as the host calls them. */
export type Traits = Readonly<Record<'sector' | 'size', readonly { code: string; name: string }[]>>

export type BarrierWords = {
  t: ReturnType<typeof useTranslations<'barriers'>>
  kinds: ReturnType<typeof useTranslations<'caseWords.buyerKinds'>>
  procedures: ReturnType<typeof useTranslations<'caseForms.procurement.procedures'>>
}

/** The lines of the table, on the screen and in a file: the whole, its groups, and the buyers of each kind below it. */
export function barrierRows(
  found: FoundBarriers,
  division: Division,
  traits: Traits,
  words: BarrierWords,
): BarrierRow[] {
  const { whole, groups, buyers } = found
  const { t, kinds } = words
  const rows: BarrierRow[] = [{ ...whole, id: 'all', label: t('all'), level: 0, filter: {} }]
  for (const group of groups ?? []) {
    const { key, inside } = group
    const label = key === null ? t('rest') : nameOf(division, key, traits, words)
    rows.push({ ...group, id: key ?? 'rest', label, level: 1, filter: key === null ? null : filterOf(division, key) })
    for (const one of inside ?? [])
      rows.push({
        ...one,
        id: `${key} ${one.key ?? 'rest'}`,
        label:
          one.key === null ? t('restOf', { kind: kinds(key as BuyerKind) }) : (buyers[one.key] ?? numberOf(one.key)),
        level: 2,
        filter: one.key === null ? null : { buyer: one.key },
      })
  }
  return rows
}

function nameOf(division: Division, key: string, traits: Traits, { t, kinds, procedures }: BarrierWords): string {
  switch (division) {
    case 'buyer-kind':
    case 'buyer':
      return BUYER_KINDS.includes(key as BuyerKind) ? kinds(key as BuyerKind) : key
    case 'procedure':
      return PROCEDURES.includes(key as Procedure) ? procedures(key as Procedure) : t('noProcedure')
    case 'sector':
    case 'size':
      return traits[division].find(({ code }) => code === key)?.name ?? key
  }
}

function filterOf(division: Division, key: string): CaseFilter {
  switch (division) {
    case 'buyer-kind':
    case 'buyer':
      return { buyerKind: key as BuyerKind }
    case 'procedure':
      return { procedure: key as Procedure | 'none' }
    case 'sector':
      return { sector: key }
    case 'size':
      return { size: key }
  }
}

const numberOf = (digits: string) => displayOrgNumber(orgNumberFromDigits(digits))
