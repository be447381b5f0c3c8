import 'server-only'
import type { Writer } from '@/lib/articles/access'
import { isPublic, type ArticleStatus } from '@/lib/articles/status'
import { db } from '@/lib/db/client'

export type ListedArticle = {
  id: string
  title: string
  slug: string | null
  status: ArticleStatus
  isPublic: boolean
  publishAt: Date | null
  changedAt: Date
  changedBy: string
  author: string
  /** When the writer last typed something that is not saved. */
  draftAt: Date | null
}

const MOST = 200

/** Every post, public or not, the latest changed first. A post that was never saved is named by what its writer typed. */
export async function listArticles({ personId }: Writer): Promise<ListedArticle[]> {
  const rows = await db().$queryRaw<Omit<ListedArticle, 'isPublic'>[]>`
    SELECT a.id, coalesce(nullif(r.title_sv, ''), nullif(d.texts ->> 'titleSv', ''), '') AS title, a.slug, a.status,
      a.publish_at AS "publishAt", a.changed_at AS "changedAt", c.name AS "changedBy", p.name AS author,
      d.kept_at AS "draftAt"
    FROM article a JOIN person p ON p.id = a.author_id JOIN person c ON c.id = a.changed_by
    LEFT JOIN article_revision r ON r.article_id = a.id AND r.no = a.revision
    LEFT JOIN draft d ON d.person_id = ${personId}::uuid AND d.place = 'article:' || a.id AND d.expires_at > now()
    ORDER BY greatest(a.changed_at, d.kept_at) DESC, a.id LIMIT ${MOST}::int`
  return rows.map((row) => ({ ...row, isPublic: isPublic(row) }))
}
