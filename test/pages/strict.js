// Collects what the browser complains of, so that a test can say whose it is.
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
});
window.faults = [];
addEventListener('error', (event) => window.faults.push(event.message));
addEventListener('unhandledrejection', (event) => window.faults.push(String(event.reason)));
