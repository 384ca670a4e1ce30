import { HOSTS } from './routes.mjs';

/** Content security policy of one page; `origin` turns a host label into its origin. */
export function policyFor(page, origin) {
  const everyHost = HOSTS.map(origin).join(' ');
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${origin('shop')}`,
    `frame-src ${origin('pay')}`,
    `form-action ${everyHost}`,
    "base-uri 'none'",
    `frame-ancestors ${page?.framed ? origin('shop') : "'none'"}`,
  ];
  if (page?.strict) rules.push("require-trusted-types-for 'script'", "trusted-types 'none'");
  return rules.join('; ');
}
