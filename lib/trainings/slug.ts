import { addressWords } from '@/lib/text/fold'

/** 'Så läser du en annons' on 3 December → 'sa-laser-du-en-annons-2026-12-03'. */
export function slugOf(title: string, day: string, again = 1): string {
  const words = addressWords(title).slice(0, 70).replace(/-$/, '')
  return [words || 'utbildning', day, ...(again > 1 ? [String(again)] : [])].join('-')
}
