/** @param {Document} document @returns {string} the name of the site, as its head has it */
export function siteOf(document) {
  return document.querySelector('.mark')?.textContent?.trim() ?? ''
}

/**
 * The name of a file; the build may have put a digest into its address.
 *
 * @param {string} address "dataset/exports.1a2b3c4d.parquet"
 * @returns {string} "exports.parquet"
 */
export function nameOf(address) {
  return address.replace(/^.*\//, '').replace(/[.-][0-9a-f]{8,}(?=\.)/, '')
}
