import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { articleInput } from '@/lib/articles/inputs'
import { saveArticle } from '@/lib/articles/save-article'
import { startArticle } from '@/lib/articles/start-article'
import { db } from '@/lib/db/client'
import type { BeginExampleInput } from '@/lib/outcomes/inputs'
import { listExamples, type Example } from '@/lib/outcomes/list-examples'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Begins a post about a company that has said that it may be contacted, with its name and what concerns the procurement
 * alone. The same request is the same post. Refusals: `case-not-found`, also once the company has taken it back;
 * `request-reused`.
 */
export async function beginExample(
  lead: ProjectLead,
  { number, requestId }: BeginExampleInput,
  write: (example: Example) => { titleSv: string; bodySv: string },
): Promise<{ id: string }> {
  const example = (await listExamples(lead)).find((one) => one.number === number)
  if (!example) throw new Refusal('case-not-found')
  const { id } = await startArticle(lead, { requestId })
  const { version, revision } = await db().article.findUniqueOrThrow({ where: { id } })
  if (!revision) await saveArticle(lead, articleInput.parse({ id, version, ...write(example) }))
  return { id }
}
