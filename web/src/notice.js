/**
 * Says, above the view, one line about what this page cannot do here or is not.
 *
 * @param {string} sentence
 */
export function notice(sentence) {
  const line = document.createElement('p')
  line.textContent = sentence
  document.querySelector('.standing')?.append(line)
}
