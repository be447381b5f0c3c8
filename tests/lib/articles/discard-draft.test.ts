import '@/tests/support/database'
import { discardDraft } from '@/lib/articles/discard-draft'
import { keepDraft } from '@/lib/articles/keep-draft'
import { db } from '@/lib/db/client'
import { aDraft, articleForm } from '@/tests/support/an-article'
import { aLead, anEditor } from '@/tests/support/people'

it('throws away what this writer typed and nobody else’s', async () => {
  const [editor, lead] = [await anEditor(), await aLead()]
  const id = await aDraft(editor)
  for (const writer of [editor, lead]) await keepDraft(writer, { ...articleForm(id), tags: '' })
  await discardDraft(editor, id)
  await discardDraft(editor, id)
  expect(await db().articleDraft.findMany()).toMatchObject([{ personId: lead.personId }])
})
