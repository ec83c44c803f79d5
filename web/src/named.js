/**
 * The name of a file; the build may have put a digest into its address.
 *
 * @param {string} address "dataset/exports.1a2b3c4d.parquet"
 * @returns {string} "exports.parquet"
 */
export function nameOf(address) {
  return address.replace(/^.*\//, '').replace(/[.-][0-9a-f]{8,}(?=\.)/, '')
}
