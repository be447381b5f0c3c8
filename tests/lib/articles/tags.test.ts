import { parseTags } from '@/lib/articles/tags'

describe('tags', () => {
  it.each([
    ['Krav, direktupphandling', ['krav', 'direktupphandling']],
    [' krav ,KRAV;\nÅtta  ord ', ['krav', 'åtta ord']],
    ['<b>x</b>, a/b, ../..', ['b x b', 'a b']],
    ['', []],
    ['a,b,c,d,e,f,g,h,i', null],
    ['x'.repeat(41), null],
  ])('of %j are %j', (text, tags) => expect(parseTags(text)).toEqual(tags))
})
