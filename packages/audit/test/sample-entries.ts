/** Made-up entries; nobody's. */
import type { AdviceGiven, FeedbackGiven } from "../src/index.ts";
import { inputHash } from "../src/index.ts";

export function advice(number: number, changed: Partial<AdviceGiven> = {}): AdviceGiven {
  return {
    time: new Date(Date.UTC(2026, 0, 1, 9, number)).toISOString(),
    request: `request-${number}`,
    via: "order-select",
    caller: { issuer: "https://ehr.example", subject: "dr-sato", client: "ward-5" },
    edition: { jurisdiction: "JP", asOf: "2026-01-01", knowledge: "0.1.0+0123456789ab", guidelines: ["JSH"] },
    input: inputHash(`input ${number}`),
    options: [
      { id: "DKd", standing: "preferred", rank: 1 },
      { id: "PVd", standing: "possible", rank: 2, provisional: true },
    ],
    cards: [cardOf(number)],
    ...changed,
  };
}

export const cardOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export function feedback(number: number, changed: Partial<FeedbackGiven> = {}): FeedbackGiven {
  return {
    time: new Date(Date.UTC(2026, 0, 1, 9, number, 30)).toISOString(),
    request: `feedback-${number}`,
    via: "order-select/feedback",
    caller: { client: "ward-5" },
    card: cardOf(number),
    outcome: "overridden",
    reason: { code: "patient-preference", system: "https://ehr.example/reasons" },
    ...changed,
  };
}
