/** Facts for search engines. The signs that could end the element are written as escapes. */
export function StructuredData({ data, nonce }: { data: Record<string, unknown>; nonce?: string }) {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />
}
