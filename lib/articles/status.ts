export const STATUSES = ['draft', 'scheduled', 'published', 'unpublished'] as const
export type ArticleStatus = (typeof STATUSES)[number]

/** Whether everyone may read it. A post whose time has come is public before anything has marked it so. */
export function isPublic({ status, publishAt }: { status: string; publishAt: Date | null }, now = new Date()): boolean {
  return status === 'published' || (status === 'scheduled' && publishAt !== null && publishAt <= now)
}
