import type { Locale } from '@/lib/i18n/pathnames'

/** What a writer writes. English is whole or not at all in a post that is public; in a draft anything goes. */
export type ArticleTexts = {
  titleSv: string
  ingressSv: string
  bodySv: string
  titleEn: string
  ingressEn: string
  bodyEn: string
}

export const TEXT_FIELDS = ['titleSv', 'ingressSv', 'bodySv', 'titleEn', 'ingressEn', 'bodyEn'] as const
export const NO_TEXTS: ArticleTexts = { titleSv: '', ingressSv: '', bodySv: '', titleEn: '', ingressEn: '', bodyEn: '' }

type Stored = {
  titleSv: string
  ingressSv: string
  bodySv: string
  titleEn: string | null
  ingressEn: string | null
  bodyEn: string | null
}

export function textsOf({ titleSv, ingressSv, bodySv, titleEn, ingressEn, bodyEn }: Stored): ArticleTexts {
  return { titleSv, ingressSv, bodySv, titleEn: titleEn ?? '', ingressEn: ingressEn ?? '', bodyEn: bodyEn ?? '' }
}

export function sameTexts(one: ArticleTexts, other: ArticleTexts): boolean {
  return TEXT_FIELDS.every((field) => one[field] === other[field])
}

export type ReadTexts = { lang: Locale; title: string; ingress: string; body: string }

/** The texts in the reader's language; in Swedish when there is no whole English. */
export function textsIn(locale: Locale, texts: ArticleTexts): ReadTexts {
  const { titleSv, ingressSv, bodySv, titleEn, ingressEn, bodyEn } = texts
  return locale === 'en' && hasEnglish(texts)
    ? { lang: 'en', title: titleEn, ingress: ingressEn, body: bodyEn }
    : { lang: 'sv', title: titleSv, ingress: ingressSv, body: bodySv }
}

export function hasEnglish({ titleEn, ingressEn, bodyEn }: ArticleTexts): boolean {
  return titleEn !== '' && ingressEn !== '' && bodyEn !== ''
}
