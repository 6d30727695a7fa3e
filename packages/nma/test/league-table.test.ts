import assert from "node:assert/strict";
import { test } from "node:test";
import { leagueTable } from "../src/league/league-table.ts";
import { type Fit, fitNetwork } from "../src/model/fit.ts";
import { near, references } from "./reference-network.ts";

for (const { id, network, expected } of references) {
  test(`${id}: the network below the diagonal, direct evidence above it`, () => {
    const { treatments, cells } = leagueTable(fitNetwork(network, 0) as Fit, 0.95);
    assert.deepEqual(treatments, network.treatments);
    cells.forEach((row, i) => {
      row.forEach((cell, j) => {
        const { TE, seTE } = i > j ? expected.common : expected.direct.common;
        if (i === j) assert.equal(cell, undefined);
        else
          assert.deepEqual(
            [cell?.treatment, cell?.comparator, cell?.evidence],
            [treatments[i], treatments[j], i > j ? "network" : "direct"],
          );
        near(cell?.estimate?.effect, i === j ? null : (TE[i]?.[j] ?? null), `${i}, ${j}`);
        near(cell?.estimate?.standardError, i === j ? null : (seTE[i]?.[j] ?? null), `${i}, ${j} standard error`);
      });
    });
  });

  test(`${id}: in the order asked for, without names the network lacks`, () => {
    const order = [...network.treatments].reverse();
    const { treatments, cells } = leagueTable(fitNetwork(network, 0) as Fit, 0.95, ["nothing", ...order]);
    assert.deepEqual(treatments, order);
    near(cells[1]?.[0]?.estimate?.effect, expected.common.TE[order.length - 2]?.[order.length - 1] ?? null, "second versus first");
  });
}
