import { imagePath } from '@/lib/images/image-limits'

/** The picture as it is written in a text. Brackets would end its description. */
export function imageMarkdown({ id, alt }: { id: string; alt: string }): string {
  return `![${alt.replace(/[[\]\\]/g, '')}](${imagePath(id)})`
}
