import type { ReactElement, ReactNode } from "react";
import { useWords } from "../words/words.ts";

interface TokensProps {
  readonly label: string;
  readonly tokens: readonly { readonly key: string; readonly text: string; readonly more?: ReactNode }[];
  readonly onRemove: (place: number) => void;
}

/** What was picked so far, each with a way to take it back. */
export function Tokens({ label, tokens, onRemove }: TokensProps): ReactElement | null {
  const { t } = useWords();
  if (tokens.length === 0) return null;
  return (
    <ul className="tokens" aria-label={label}>
      {tokens.map(({ key, text, more }, place) => (
        <li key={key}>
          <span>{text}</span>
          {more}
          <button type="button" className="plain" aria-label={t("remove", { x: text })} onClick={() => onRemove(place)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
