export const TRAIL_PEOPLE_KINDS = ['staff', 'partners', 'contacts'] as const
/** `of`: the partner or the company that somebody speaks for. */
export type TrailPerson = { id: string; name: string; kind: (typeof TRAIL_PEOPLE_KINDS)[number]; of: string | null }

/** Contacts that are offered: those who came last. Others are found by searching for their name. */
export const MOST_CONTACTS = 200
