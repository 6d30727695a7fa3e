/** What is counted, for Prometheus. No label holds anything of a patient, a user or a request beyond its kind. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof newMetrics>;

export function newMetrics(waiting: () => number) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: "nextline_requests_waiting",
    help: "Requests that wait for a free thread",
    registers,
    collect() {
      this.set(waiting());
    },
  });
  return {
    registry,
    requests: new Counter({
      name: "nextline_http_requests_total",
      help: "Requests answered, by route, method and status",
      labelNames: ["route", "method", "status"],
      registers,
    }),
    open: new Gauge({ name: "nextline_http_requests_open", help: "Requests begun and not yet answered", registers }),
    seconds: new Histogram({
      name: "nextline_http_request_seconds",
      help: "Time from the request to its answer",
      labelNames: ["route"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    advice: new Counter({
      name: "nextline_advice_total",
      help: "Advice given, by the way it was asked for and the country",
      labelNames: ["via", "jurisdiction"],
      registers,
    }),
    cards: new Counter({ name: "nextline_cards_total", help: "CDS cards shown", labelNames: ["hook", "indicator"], registers }),
    silences: new Counter({ name: "nextline_silences_total", help: "CDS calls answered without a card", labelNames: ["hook"], registers }),
    feedback: new Counter({ name: "nextline_feedback_total", help: "Feedback on cards", labelNames: ["service", "outcome"], registers }),
    tokensRefused: new Counter({
      name: "nextline_tokens_refused_total",
      help: "Tokens not accepted, by the reason",
      labelNames: ["gate", "reason"],
      registers,
    }),
    fhirCalls: new Counter({ name: "nextline_fhir_requests_total", help: "Requests to FHIR servers", labelNames: ["outcome"], registers }),
    auditSeconds: new Histogram({
      name: "nextline_audit_write_seconds",
      help: "Time until the audit trail holds an entry",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
      registers,
    }),
    threadsReplaced: new Counter({
      name: "nextline_threads_replaced_total",
      help: "Threads that were lost and started anew",
      labelNames: ["reason"],
      registers,
    }),
  };
}
