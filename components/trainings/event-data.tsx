/** What a training is, for search engines (schema.org/Event). The nonce is the one of this response's policy. */
export function EventData({ data, nonce }: { data: object; nonce: string | undefined }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />
}
