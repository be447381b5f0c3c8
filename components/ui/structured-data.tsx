/**
 * Facts for search engines, with this response's nonce. React escapes text in a way JSON does not know, so the element's
 * text is given as it is: every sign that could end it is written as an escape.
 */
export function StructuredData({ data, nonce }: { data: object; nonce?: string }) {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />
}
