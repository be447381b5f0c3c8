import { parseTags } from '@/lib/articles/tags'

describe('tags', () => {
  it.each([
    ['Krav, direktupphandling', ['krav', 'direktupphandling']],
    [' krav ,KRAV;\nÅtta  ord ', ['krav', 'åtta ord']],
    ['<b>x</b>, a/b, ../..', ['b x b', 'a b']],
    ['A\u030akerbolaget, ÅKERBOLAGET, åker\u200bbolaget', ['åkerbolaget']],
    ['krav–\u2009stöd', ['krav stöd']],
    ['\u200b,\u2800', []],
    ['', []],
    ['a,b,c,d,e,f,g,h,i', null],
    ['x'.repeat(41), null],
  ])('of %j are %j', (text, tags) => expect(parseTags(text)).toEqual(tags))
})
