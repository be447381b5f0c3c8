module.exports = async function stopCluster() {
  const cluster = globalThis.scratchCluster
  if (!cluster) return
  const stopped = new Promise((resolve) => cluster.once('exit', resolve))
  cluster.stdin.end()
  await stopped
  delete globalThis.scratchCluster
}
