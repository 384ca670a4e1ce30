/** One page of an endless row: a mark, and a link to the next that navigates at once. */
export function chainPage(step) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Step ${step} of the chain</title>
<meta name="waymark:stage" content="${step % 2 ? 'consideration' : 'purchase'}">
<script async src="/waymark.js"></script>
<link rel="stylesheet" href="/zoo.css">
<h1 data-waymark-touchpoint="chain.step-${step}">Step ${step}</h1>
<p><a id="next" data-waymark-touchpoint="chain.next" href="/chain/${step + 1}">Next</a></p>
</html>
`;
}
