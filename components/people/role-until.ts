import type { useTranslations } from 'next-intl'
import type { StaffRole } from '@/lib/actors/actor'

/** A role, and until when where it has a last day: 'Redaktör till 2027-01-31'. */
export function roleUntil(t: ReturnType<typeof useTranslations<'people'>>, role: StaffRole, endsOn?: string): string {
  const name = t(`roles.${role}`)
  return endsOn ? t('roleUntil', { role: name, day: endsOn }) : name
}
