/**
 * The words that were agreed to, by version: `partners.consents.<version>` in the messages. Changed words get a version
 * of their own, and the old words stay.
 */
export const LINK_CONSENT = 'link-2026-11'
export const FORM_CONSENT = 'form-2026-11'
