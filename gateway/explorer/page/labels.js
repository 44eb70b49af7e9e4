/** Names for what GraphiQL leaves nameless to who does not see it. */
const NAMES = [
  ['.graphiql-query-editor textarea', 'operation'],
  ['.graphiql-editor-tool .graphiql-editor:nth-child(1) textarea', 'variables'],
  ['.graphiql-editor-tool .graphiql-editor:nth-child(2) textarea', 'headers'],
  ['.graphiql-response textarea', 'answer'],
];

/**
 * Names the editors as they come.
 *
 * @param {Element} root
 * @param {() => Record<string, string>} words
 */
export function nameEditors(root, words) {
  function name() {
    for (const [selector, word] of NAMES) {
      for (const editor of root.querySelectorAll(selector)) {
        editor.setAttribute('aria-label', words()[word]);
      }
    }
  }
  new MutationObserver(name).observe(root, { childList: true, subtree: true });
  name();
}
