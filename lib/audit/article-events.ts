/** What happens with posts, their pictures and those who get them by mail. */
export type ArticleFacts = {
  'article.started': Record<string, never>
  /** `from`: the earlier revision that was brought back. */
  'article.revised': { revision: number; from: number | null }
  'article.scheduled': { revision: number; publishAt: string }
  'article.published': { revision: number }
  'article.unpublished': Record<string, never>
  'article.unscheduled': Record<string, never>
  'image.added': { width: number; height: number }
  'subscriber.asked': { locale: string; kind?: string }
  'subscriber.confirmed': Record<string, never>
  'subscriber.left': Record<string, never>
  'subscriber.told': Record<string, never>
  'subscriber.expired': Record<string, never>
}
