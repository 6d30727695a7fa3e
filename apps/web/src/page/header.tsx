import { countryWords } from "@nextline/report/parts";
import type { ReactElement } from "react";
import { valueAt } from "../case/case-value.ts";
import { useWords } from "../words/words.ts";
import { useSession } from "./session.ts";
import { today } from "./today.ts";

interface HeaderProps {
  readonly dark: boolean;
  readonly onDark: (dark: boolean) => void;
  readonly onLanguage: () => void;
  readonly ready: boolean;
}

/** The name of the page, the edition (country and day), language and colours. */
export function Header({ dark, onDark, onLanguage, ready }: HeaderProps): ReactElement {
  const { language, t } = useWords();
  return (
    <header className="header">
      <div>
        <h1>Nextline</h1>
        <span className="quiet tagline">{t("tagline")}</span>
      </div>
      {ready ? <EditionPicker /> : null}
      <div className="header-buttons">
        <button type="button" lang={language === "en" ? "ja" : "en"} onClick={onLanguage}>
          {t("language")}
        </button>
        <button type="button" aria-pressed={dark} onClick={() => onDark(!dark)}>
          {t("dark")}
        </button>
        <button type="button" onClick={() => window.print()}>
          {t("print")}
        </button>
      </div>
    </header>
  );
}

/** In which country and on which day the question is asked. Both belong to the case. */
function EditionPicker(): ReactElement {
  const { value, change } = useSession();
  const { language, t } = useWords();
  const asOf = valueAt(value, ["asOf"]);
  const jurisdiction = valueAt(value, ["jurisdiction"]);
  return (
    <div className="edition">
      <label>
        {t("country")}{" "}
        <select
          value={typeof jurisdiction === "string" ? jurisdiction : "US"}
          onChange={(event) => change(["jurisdiction"], event.target.value, t("country"))}
        >
          {(["US", "EU", "JP"] as const).map((country) => (
            <option key={country} value={country}>
              {countryWords[country][language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("day")}{" "}
        <input
          type="date"
          value={typeof asOf === "string" ? asOf : today()}
          onChange={(event) => {
            if (event.target.value !== "") change(["asOf"], event.target.value, t("day"));
          }}
        />
      </label>
    </div>
  );
}
