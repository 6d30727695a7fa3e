import type { Standing } from "@nextline/core";
import { standingWords } from "@nextline/report/parts";
import type { ReactElement } from "react";
import { useWords } from "../words/words.ts";

/** One shape for each standing, so that none depends on colour. */
const shapes: Readonly<Record<Standing, string>> = { preferred: "●", recommended: "◐", possible: "○", "not-advised": "△", excluded: "✕" };

/** Where an option stands, and whether something unknown could move it. */
export function StandingMark({
  standing,
  provisional = false,
}: {
  readonly standing: Standing;
  readonly provisional?: boolean;
}): ReactElement {
  const { language, t } = useWords();
  return (
    <span className={`standing ${standing}`}>
      <span aria-hidden="true">{shapes[standing]}</span> {standingWords[standing][language]}
      {provisional ? (
        <span className="provisional" title={t("provisionalMeans")}>
          {" "}
          {t("provisional")}
        </span>
      ) : null}
    </span>
  );
}
