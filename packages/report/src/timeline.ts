export { renderTimelineHtml } from "./timeline/render-timeline-html.ts";
export { renderTimelineJson } from "./timeline/render-timeline-json.ts";
export { renderTimelineSvg } from "./timeline/render-timeline-svg.ts";
export { renderTimelineText, type TimelineTextOptions } from "./timeline/render-timeline-text.ts";
export { drugNamesOf, type TimelineNames, type TimelineOptions } from "./timeline/timeline-options.ts";
