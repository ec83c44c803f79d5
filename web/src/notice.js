/**
 * Says, above the view, one line about what this page cannot do here or is not.
 *
 * @param {string} sentence
 * @param {string} [name] the class of the line
 */
export function notice(sentence, name = '') {
  const line = document.createElement('p')
  if (name) line.className = name
  line.textContent = sentence
  document.querySelector('.standing')?.append(line)
}
