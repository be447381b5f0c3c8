import { filesBelow, textOf } from '@/tests/support/sources'

/** Those that give, take, list or look back at the rows themselves. Who holds a role is asked of `role_in_force`. */
const OF_THE_ROWS = [
  'lib/auth/find-session.ts',
  'lib/auth/sync-directory-roles.ts',
  'lib/figures/find-themes.ts',
  'lib/people/count-role-matters.ts',
  'lib/people/end-due-roles.ts',
  'lib/people/give-role.ts',
  'lib/people/grant-by-hand.ts',
  'lib/people/list-staff.ts',
  'lib/people/reactivate-person.ts',
  'lib/people/revoke-role.ts',
]

it('who holds a role is asked where its last day counts', () => {
  const asks = filesBelow('lib').filter((path) => {
    const text = textOf(path)
    if (path.startsWith('lib/db/')) return false
    return (
      /\bstaffRole\.\w+\([^)]*revokedAt: null/s.test(text) || /staff_role[\s\S]{0,200}?revoked_at IS NULL/.test(text)
    )
  })
  expect(asks).toEqual(OF_THE_ROWS)
})
