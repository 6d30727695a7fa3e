/** The OpenAPI description as a page to read: no script, and nothing from elsewhere. */

interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: object;
  readonly components?: object;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: object;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, unknown>> }>>;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? sign);

const code = (text: string): string => `<code>${escaped(text)}</code>`;

export function docsPage({ info, paths = {}, components = {} }: Described): string {
  const schemas = Object.entries((components as { schemas?: Record<string, object> }).schemas ?? {});
  const operations = Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationSection(method.toUpperCase(), path, operation)),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)} HTTP API</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
code, pre { font: .9rem/1.4 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .75rem; background: #f2f2f2; }
section { border-top: 1px solid #ccc; padding-top: .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; } pre { background: #262626; } a { color: #8ab4f8; } }
</style>
</head>
<body>
<h1>${escaped(info.title)} HTTP API</h1>
<p>Version ${escaped(info.version)}. ${escaped(info.description ?? "")} For programs: <a href="/openapi.json">/openapi.json</a>.</p>
<section>
<h2>A first question</h2>
<pre>curl -H 'Content-Type: application/yaml' --data-binary @case.yaml 'http://127.0.0.1:8080/v1/assess?jurisdiction=EU&amp;format=text'</pre>
</section>
${operations.join("\n")}
<section>
<h2>Schemas</h2>
${schemas.map(([name, schema]) => `<details id="${escaped(name)}"><summary>${code(name)}</summary><pre>${escaped(JSON.stringify(schema, null, 2))}</pre></details>`).join("\n")}
</section>
</body>
</html>
`;
}

function operationSection(method: string, path: string, operation: Operation): string {
  const { summary = "", description, parameters = [], requestBody, responses = {} } = operation;
  const bodies = Object.keys(requestBody?.content ?? {});
  return `<section>
<h2>${code(`${method} ${path}`)}</h2>
<p>${escaped(summary)}.${description === undefined ? "" : ` ${escaped(description)}`}</p>
${parameters.length === 0 ? "" : `<table><tr><th>Name</th><th>Where</th><th>Meaning</th></tr>${parameters.map((parameter) => `<tr><td>${code(parameter.name)}</td><td>${escaped(parameter.in)}</td><td>${escaped(meaning(parameter))}</td></tr>`).join("")}</table>`}
${bodies.length === 0 ? "" : `<p>Body: ${bodies.map(code).join(", ")}</p>`}
<table><tr><th>Answer</th><th>Meaning</th><th>Form</th></tr>${Object.entries(responses)
    .map(
      ([status, { description: text = "", content = {} }]) =>
        `<tr><td>${escaped(status)}</td><td>${escaped(text)}</td><td>${Object.keys(content).map(code).join(", ")}</td></tr>`,
    )
    .join("")}</table>
</section>`;
}

function meaning({ description, schema }: { readonly description?: string; readonly schema?: object }): string {
  const { enum: words, description: own } = (schema ?? {}) as { enum?: readonly string[]; description?: string };
  return [description ?? own, words === undefined ? undefined : `One of ${words.join(", ")}.`]
    .filter((part) => part !== undefined)
    .join(" ");
}
