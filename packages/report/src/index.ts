export { renderHtml } from "./html/render-html.ts";
export { renderMarkdown } from "./markdown/render-markdown.ts";
export { renderState } from "./render-state.ts";
export { renderTrace } from "./render-trace.ts";
export { renderWhyNot } from "./render-why-not.ts";
export type { NameOf, ReportOptions, TextOptions } from "./report-options.ts";
export { displayWidth } from "./text/display-width.ts";
export { renderText } from "./text/render-text.ts";
export { wrap } from "./text/wrap.ts";
