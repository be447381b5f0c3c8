import { getLocale, getTranslations } from 'next-intl/server'
import { ProofPage } from '@/components/proofs/proof-page'
import { findCheckpoint, noteWithWitnesses } from '@/lib/proofs/find-checkpoint'
import { listCheckpoints } from '@/lib/proofs/list-checkpoints'
import { listKeys } from '@/lib/proofs/list-keys'

export async function generateMetadata() {
  return { title: (await getTranslations('proof'))('title') }
}

export default async function Page() {
  const [locale, newest, former, keys] = await Promise.all([
    getLocale(),
    findCheckpoint(),
    listCheckpoints(),
    listKeys(),
  ])
  const shown = newest && { ...newest, note: noteWithWitnesses(newest) }
  return <ProofPage locale={locale} newest={shown} former={former} keys={keys} />
}
