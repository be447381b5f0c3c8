/** Who knocks, with what they have to do with the case that is knocked on. The columns of the matrix. */
export const COLUMNS = [
  'visitor',
  'opener',
  'colleague',
  'verified-contact',
  'other-company',
  'revoked-mandate',
  'expired-mandate',
  'case-advisor',
  'other-advisor',
  'former-advisor',
  'project-lead',
  'auditor',
  'steering-member',
  'partner',
  'buyer-advisor',
  'editor',
  'deactivated-lead',
  'revoked-lead',
] as const
export type Column = (typeof COLUMNS)[number]

type Role =
  | 'company-contact'
  | 'advisor'
  | 'project-lead'
  | 'auditor'
  | 'steering-member'
  | 'partner'
  | 'buyer-advisor'
  | 'editor'

/** What each may act as, right now. 'signed-out': no session that holds; 'none': signed in, with nothing to act as. */
export const STANDS_AS: Record<Column, Role | 'signed-out' | 'none'> = {
  visitor: 'signed-out',
  /** Opened the case; its mandate is only self-declared. */
  opener: 'company-contact',
  /** Self-declared for the same company, through another case. */
  colleague: 'company-contact',
  'verified-contact': 'company-contact',
  /** Verified, for another company. */
  'other-company': 'company-contact',
  'revoked-mandate': 'none',
  'expired-mandate': 'none',
  'case-advisor': 'advisor',
  /** Has another case of the same company. */
  'other-advisor': 'advisor',
  /** Had the case and logged time on it before it was handed over. */
  'former-advisor': 'advisor',
  'project-lead': 'project-lead',
  auditor: 'auditor',
  'steering-member': 'steering-member',
  /** Has a place at a trade organisation that has referred nothing. */
  partner: 'partner',
  /** Answers the buyers' line and sees no case. */
  'buyer-advisor': 'buyer-advisor',
  /** Writes posts and arranges trainings, and sees no case. */
  editor: 'editor',
  'deactivated-lead': 'signed-out',
  'revoked-lead': 'none',
}

export const EVERYONE: readonly Column[] = COLUMNS
export const SIGNED_IN = COLUMNS.filter((column) => STANDS_AS[column] !== 'signed-out')
export const ADVISORS = COLUMNS.filter((column) => STANDS_AS[column] === 'advisor')
export const CONTACTS = COLUMNS.filter((column) => STANDS_AS[column] === 'company-contact')
export const LEAD: readonly Column[] = ['project-lead']
export const BUYERS_LINE: readonly Column[] = ['buyer-advisor']
export const STAFF: readonly Column[] = [...ADVISORS, ...LEAD]
/** Those who write posts and arrange trainings. */
export const WRITERS: readonly Column[] = [...LEAD, 'editor']
export const AT_THE_DOOR: readonly Column[] = [...STAFF, 'editor']
export const WITH_ROLE: readonly Column[] = [...STAFF, ...CONTACTS, 'auditor']
/** Those who may work on the case, and those of its company who may see it. */
export const CASE_STAFF: readonly Column[] = ['case-advisor', ...LEAD]
export const CASE_COMPANY: readonly Column[] = ['opener', 'verified-contact']
