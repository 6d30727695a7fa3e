import type { Block, Line, SourceEntry } from "@nextline/report/parts";
import type { ReactElement } from "react";
import { useWords } from "../words/words.ts";

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** The sources the numbers of the lines stand for. */
  readonly sources: readonly SourceEntry[];
}

/** The plain blocks of a report as they are shown on the page. */
export function Blocks({ blocks, sources }: BlocksProps): ReactElement {
  return (
    <>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a report have no names
        <BlockPart key={index} block={block} sources={sources} />
      ))}
    </>
  );
}

function BlockPart({ block, sources }: { readonly block: Block; readonly sources: readonly SourceEntry[] }): ReactElement {
  const { t } = useWords();
  switch (block.type) {
    case "list":
      return (
        <div className="block">
          {block.title === undefined ? null : (
            <h3>
              {block.title}
              {block.more === undefined ? "" : ` (${t("moreLines", { n: block.more })})`}
            </h3>
          )}
          <ul>
            {block.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat
              <li key={index} className={line.tone}>
                <LineText line={line} sources={sources} />
              </li>
            ))}
            {block.more === undefined || block.title !== undefined ? null : <li>{t("moreLines", { n: block.more })}</li>}
          </ul>
        </div>
      );
    case "pairs":
      return (
        <dl className="pairs">
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "paragraph":
      return (
        <p className={block.line.tone}>
          <LineText line={block.line} sources={sources} />
        </p>
      );
    case "table":
      return (
        <table className="plain-table">
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a report have no names
              <tr key={index}>
                {row.cells.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={place}>
                    <LineText line={cell} sources={sources} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "sources":
      return <SourceList entries={block.entries} />;
  }
}

/** A sentence with links to its sources, and a mark where nobody verified it. */
export function LineText({ line, sources }: { readonly line: Line; readonly sources: readonly SourceEntry[] }): ReactElement {
  const { language, t } = useWords();
  return (
    <>
      {line.text}
      {(line.cites ?? []).map((number) => (
        <Cite key={number} number={number} entry={sources.find((entry) => entry.number === number)} />
      ))}
      {line.unverified === true ? (
        <span className="unverified" title={t("unverifiedMeans")}>
          {t("unverified")}
        </span>
      ) : null}
      {(line.also ?? []).map((also, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat
        <span key={index}>
          {language === "en" ? "; " : "；"}
          <LineText line={also} sources={sources} />
        </span>
      ))}
    </>
  );
}

function Cite({ number, entry }: { readonly number: number; readonly entry: SourceEntry | undefined }): ReactElement {
  if (entry?.href === undefined) return <sup className="cite">{number}</sup>;
  return (
    <sup className="cite">
      <a
        href={entry.href}
        target="_blank"
        rel="noreferrer noopener"
        title={`${entry.title}. ${entry.rest}`}
        aria-label={`${number}: ${entry.title}`}
      >
        {number}
      </a>
    </sup>
  );
}

/** The documents behind what is shown, by number. */
export function SourceList({ entries }: { readonly entries: readonly SourceEntry[] }): ReactElement {
  return (
    <ol className="sources">
      {entries.map(({ number, title, rest, address, href }) => (
        <li key={number} value={number}>
          {title}
          {rest === "" ? "" : `. ${rest}`}
          {href === undefined ? (
            ` ${address}`
          ) : (
            <>
              {" "}
              <a href={href} target="_blank" rel="noreferrer noopener">
                {address}
              </a>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
