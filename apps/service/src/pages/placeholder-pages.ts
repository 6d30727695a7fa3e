const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; } a { color: #8ab4f8; } }
</style>
</head>
<body>
${body}
</body>
</html>
`;

/** What stands at `/` when the web page is not there. */
export const placeholderPage = page(
  "Nextline",
  `<h1>Nextline</h1>
<p>Advice on the next line of therapy in relapsed or refractory multiple myeloma. This is its service; the web page is not installed here.</p>
<ul>
<li><a href="/docs">What can be asked, and how</a></li>
<li><a href="/openapi.json">OpenAPI description</a></li>
<li><a href="/cds-services">CDS Hooks services</a></li>
</ul>
<p>Nextline supports and does not replace medical judgement.</p>`,
);

/** What stands at `/launch.html` when the web page is not there. */
export const launchPage = page(
  "Nextline: launch",
  "<h1>Nextline cannot be launched here</h1>\n<p>The web page is not installed with this service.</p>",
);
