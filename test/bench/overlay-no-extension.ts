/** In place of the extension's API where labels are measured in a plain page. */
export default { i18n: { getMessage: () => '' }, runtime: { id: 'bench' } };
