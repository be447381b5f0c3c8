import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { leafFiles } from '@/lib/proofs/leaf-files'
import { Exact } from './proof-now'

/** `former`: how many events an earlier checkpoint had, to prove the newest against. */
type ProofStepsProps = { size: number; vkey: string; former: number | undefined }

export function ProofSteps({ size, vkey, former }: ProofStepsProps) {
  const t = useTranslations('proof')
  const files = leafFiles(size)
  const names = files.map(({ from, to }) => `${from}-${to}.leaves.txt`).join(' ')
  return (
    <section className="space-y-3">
      <h2>{t('howHeading')}</h2>
      <ol className="list-decimal space-y-2 pl-6">
        <li>{t.rich('how1', { verifier: (word) => <TextLink href="/api/proof/verifier">{word}</TextLink> })}</li>
        <li>
          {t.rich('how2', {
            checkpoint: (word) => <TextLink href={`/api/proof/checkpoint?size=${size}`}>{word}</TextLink>,
            leaves: (word) =>
              files.map(({ from, to }, i) => (
                <Fragment key={from}>
                  {i > 0 && ', '}
                  <TextLink href={`/api/proof/leaves?from=${from}&to=${to}`}>
                    {files.length > 1 ? t('leavesPart', { from, to: to - 1 }) : word}
                  </TextLink>
                </Fragment>
              )),
          })}
        </li>
        <li>
          {t('how3')}
          <Exact>{`node verify-proof.mjs --key ${vkey} ${size}.checkpoint.txt ${names}`}</Exact>
        </li>
        <li>
          {t.rich('how4', {
            consistency: (word) =>
              former && former < size ? (
                <TextLink href={`/api/proof/consistency?from=${former}&to=${size}`}>{word}</TextLink>
              ) : (
                word
              ),
          })}
        </li>
      </ol>
    </section>
  )
}
