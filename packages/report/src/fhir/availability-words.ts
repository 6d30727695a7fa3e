import type { Option, Text } from "@nextline/core";

/** Whether an option can be had in the country on the day. */
export const availabilityWords: Record<Option["availability"], Text> = {
  "in-force": { en: "authorised and supplied", ja: "承認・供給あり" },
  "not-supplied": { en: "authorised, not supplied", ja: "承認済み・供給なし" },
  "not-yet": { en: "not authorised", ja: "未承認" },
  withdrawn: { en: "withdrawn", ja: "承認取消・販売中止" },
  "not-known": { en: "not known", ja: "不明" },
};
