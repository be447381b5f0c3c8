import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Writer } from '@/lib/articles/access'
import type { ArticleInput } from '@/lib/articles/inputs'
import { keepDraft } from '@/lib/articles/keep-draft'

/** Whoever comes second keeps what they typed as their own draft, also where nothing saves as they type. */
export async function keepingTyped<T>(writer: Writer, input: ArticleInput, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'article-moved-on') {
      await keepDraft(writer, { ...input, tags: input.tags.join(', ') })
    }
    throw error
  }
}
