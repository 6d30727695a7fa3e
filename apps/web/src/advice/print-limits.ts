import { brief, type Limits } from "@nextline/report/parts";

/** As much as one or two pages of A4 hold. */
export const printLimits: Limits = {
  ...brief,
  details: 2,
  rows: 8,
  missing: 5,
  against: 2,
  favourable: 2,
  doses: 2,
  open: 1,
  order: 2,
  counterfactuals: 2,
  general: 1,
  columns: 150,
  monitoring: 1,
  onPaper: true,
};
