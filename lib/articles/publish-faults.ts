import type { PlainFormCode } from '@/lib/refusals/facts'
import { hasEnglish, type ArticleTexts } from '@/lib/articles/texts'
import { picturesIn } from '@/lib/markdown/pictures-in'

const ENGLISH = [
  ['titleEn', 'article-english-title-missing'],
  ['ingressEn', 'article-english-ingress-missing'],
  ['bodyEn', 'article-english-body-missing'],
] as const

export type PublishFault = { field: keyof ArticleTexts; code: PlainFormCode }

/** What stands in the way of letting everyone read the texts, each beside its field. */
export function publishFaults(texts: ArticleTexts): PublishFault[] {
  const faults: PublishFault[] = []
  if (texts.titleSv === '') faults.push({ field: 'titleSv', code: 'article-title-missing' })
  if (texts.ingressSv === '') faults.push({ field: 'ingressSv', code: 'article-ingress-missing' })
  if (texts.bodySv === '') faults.push({ field: 'bodySv', code: 'article-body-missing' })
  const begun = ENGLISH.some(([field]) => texts[field] !== '')
  if (begun && !hasEnglish(texts)) {
    for (const [field, code] of ENGLISH) if (texts[field] === '') faults.push({ field, code })
  }
  for (const field of ['bodySv', 'bodyEn'] as const) {
    const pictures = picturesIn(texts[field])
    if (pictures.some(({ id }) => id === null)) faults.push({ field, code: 'image-foreign' })
    else if (pictures.some(({ alt }) => alt === '')) faults.push({ field, code: 'image-alt-missing' })
  }
  return faults
}
