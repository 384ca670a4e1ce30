/** What a page of the zoo says of itself besides its content. Pages that are not listed say nothing odd. */
export const PAGE_HEADERS = {
  // Images from itself: otherwise Firefox complains of its own question for a favicon.
  strict: {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  'strict-journey': {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
  },
  blocked: { 'content-security-policy': "script-src 'none'" },
  'sinks-strict': {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  'csp-sandbox': { 'content-security-policy': 'sandbox allow-scripts allow-forms' },
};

/** Content type by the ending of a file's name. */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
