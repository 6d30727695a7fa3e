import { z } from "zod";
import { response } from "./history.ts";
import { measuredOnce } from "./measured.ts";
import { date, oneOf, yesNo } from "./values.ts";

const immunofixation = () => oneOf(["negative", "positive"]).optional();

const sensitivityExpected = "a number above 0, at most 0.01: 0.00001 is 1 in 100 000";

/** Residual disease: a result means nothing without the sensitivity that was reached. */
const mrd = () =>
  z.strictObject(
    {
      result: oneOf(["negative", "positive"]),
      sensitivity: z
        .number({ error: sensitivityExpected })
        .positive({ error: sensitivityExpected })
        .max(0.01, { error: sensitivityExpected }),
      method: oneOf(["NGF", "NGS", "flow"]).optional(),
    },
    { error: "{result, sensitivity, method}" },
  );

/** What was found on one day: M-protein, light chains, marrow, lesions, residual disease and the response as it was judged. */
export const seriesEntry = () =>
  z.strictObject({
    date: date(),
    serumM: measuredOnce().optional(),
    urineM: measuredOnce().optional(),
    kappa: measuredOnce().optional(),
    lambda: measuredOnce().optional(),
    involvedIg: measuredOnce().optional(),
    serumImmunofixation: immunofixation(),
    urineImmunofixation: immunofixation(),
    marrowPlasmaCells: measuredOnce().optional(),
    marrowClonalCells: oneOf(["absent", "present"]).optional(),
    plasmacytomaArea: measuredOnce().optional(),
    lesionDiameter: measuredOnce().optional(),
    newLesion: yesNo().optional(),
    lesionsCleared: yesNo().optional(),
    hyperviscosity: yesNo().optional(),
    circulatingPlasmaCells: measuredOnce().optional(),
    circulatingPlasmaCellPercent: measuredOnce().optional(),
    mrd: mrd().optional(),
    response: response().optional(),
  });

export type SeriesEntry = z.infer<ReturnType<typeof seriesEntry>>;
