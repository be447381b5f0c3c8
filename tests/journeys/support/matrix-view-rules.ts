import { STAFF_ROLES } from '@/lib/actors/actor'
import { COLUMNS, STANDS_AS } from './matrix-columns'
import { nobody, type ActionRule } from './matrix-kinds'

const ANY_STAFF = COLUMNS.filter((column) => (STAFF_ROLES as readonly string[]).includes(STANDS_AS[column]))

/** What everyone who has lists may do with them. */
export const VIEW_RULES: Record<string, ActionRule> = {
  searchListAction: {
    allowed: ANY_STAFF, roles: ANY_STAFF, reaches: ['redirect'], input: () => ({ place: 'cases', query: '', q: 'Prövade' }),
  }, // prettier-ignore
  saveViewAction: {
    allowed: ANY_STAFF, roles: ANY_STAFF, reaches: ['view-name-missing'],
    input: () => ({ place: 'cases', query: 'status=open', name: '' }),
  }, // prettier-ignore
  removeViewAction: { allowed: ANY_STAFF, roles: ANY_STAFF, reaches: ['view-unknown'], input: () => ({ id: nobody }) },
}
