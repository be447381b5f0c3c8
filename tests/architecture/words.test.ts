import ts from 'typescript'
import { filesBelow, parse } from '@/tests/support/sources'

/**
 * Choose a column, a tag of Intl, a sign, an address or a key of messages by language, and no word; a host's name of the
 * authority is its own to set. Everything else that is shown to people
 * stands in messages.
 */
const CHOOSE_NO_WORD = new Set([
  'app/[locale]/layout.tsx',
  'app/api/feeds/trainings/route.ts',
  'app/api/trainings/[slug]/calendar/route.ts',
  'components/buyers/question-facts.tsx',
  'components/shell/header.tsx',
  'components/shell/person-links.tsx',
  'components/trainings/when.tsx',
  'components/ui/markdown.tsx',
  'lib/articles/article-metadata.ts',
  'lib/articles/feed-response.ts',
  'lib/articles/list-posts.ts',
  'lib/articles/texts.ts',
  'lib/articles/write-feed.ts',
  'lib/buyers/first-draft.ts',
  'lib/buyers/general-answer.ts',
  'lib/config/host-schema.ts',
  'lib/i18n/routes.ts',
  'lib/newsletter/queue-newsletters.ts',
  'lib/pages/placeholder-values.ts',
  'lib/registrations/write-to-participants.ts',
  'lib/trainings/in-language.ts',
  'lib/trainings/when-words.ts',
])

const sources = [...['app', 'components', 'lib', 'bin'].flatMap((folder) => filesBelow(folder)), 'proxy.ts'].filter(
  (path) => !path.startsWith('lib/db/generated/'),
)
const found = new Set(sources.filter((path) => choicesIn(path).length > 0))

it('are chosen by language in messages, not in code', () => {
  expect([...found].filter((path) => !CHOOSE_NO_WORD.has(path)).flatMap(choicesIn)).toEqual([])
})

it('are not looked for where nothing is chosen any more', () => {
  expect([...CHOOSE_NO_WORD].filter((path) => !found.has(path))).toEqual([])
})

/** `locale === 'sv' ? … : …`, `locale === 'en' && …`, and `{ sv: 'Hej', en: 'Hi' }`, as file and line. */
function choicesIn(path: string): string[] {
  const file = parse(path)
  const choices: string[] = []
  const visit = (node: ts.Node) => {
    const chosen = ts.isConditionalExpression(node) ? node.condition : ts.isBinaryExpression(node) ? node : undefined
    const chooses = chosen && asksLanguage(chosen) && !path.endsWith('.d.ts')
    if (chooses || (ts.isObjectLiteralExpression(node) && holdsBoth(node)))
      choices.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return choices
}

function asksLanguage(node: ts.Expression): boolean {
  if (!ts.isBinaryExpression(node)) return false
  return [node.left, node.right].some((side) => ts.isStringLiteralLike(side) && /^(sv|en)$/.test(side.text)) && /[=]/.test(node.operatorToken.getText()) // prettier-ignore
}

function holdsBoth(node: ts.ObjectLiteralExpression): boolean {
  const texts = node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && /^(sv|en)$/.test(property.name.getText()) && isText(property.initializer)
      ? [property.name.getText()]
      : [],
  )
  return texts.length === 2
}

function isText(node: ts.Expression): boolean {
  return (ts.isStringLiteralLike(node) && /\s|\p{Lu}/u.test(node.text)) || ts.isTemplateExpression(node)
}
