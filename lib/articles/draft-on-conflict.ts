import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Writer } from '@/lib/articles/access'
import type { ArticleInput } from '@/lib/articles/inputs'
import { keepUnsaved } from '@/lib/articles/keep-unsaved'

/** Runs the change; when somebody else saved first, what was typed becomes the writer's own draft. */
export async function draftOnConflict<T>(writer: Writer, input: ArticleInput, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'article-moved-on') await keepUnsaved(writer, input)
    throw error
  }
}
