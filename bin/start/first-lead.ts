/** Says when nobody could take the first case: without a directory a lead is added by hand. */
export async function tellOfFirstLead(report: (line: string) => void): Promise<void> {
  const [{ hasDirectory }, { countLeads }] = await Promise.all([
    import('@/lib/config/directory'),
    import('@/lib/people/count-leads'),
  ])
  if (hasDirectory() || (await countLeads()) > 0) return
  report(
    'Nobody can sign in as project lead yet: npm run staff:add -- --name "…" --email … --role project-lead, or set the OIDC_ settings.',
  )
}
