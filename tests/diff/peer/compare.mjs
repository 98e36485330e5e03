// Asks Optic's "breaking changes" ruleset about pairs of documents: reads [[name, old, new], ...] as JSON from standard
// input, documents without references, and writes {name: [rules that failed]} to standard output.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { BreakingChangesRuleset } = require("@useoptic/standard-rulesets");
const { RuleRunner } = require("@useoptic/rulesets-base");
const { compareSpecs } = require("@useoptic/openapi-utilities");

const found = {};
for (const [name, from, to] of JSON.parse(readFileSync(0, "utf8"))) {
  const runner = new RuleRunner([new BreakingChangesRuleset()]);
  const { results } = await compareSpecs({ jsonLike: from }, { jsonLike: to }, runner, {});
  found[name] = [...new Set(results.filter((result) => !result.passed).map((result) => result.name))].sort();
}
process.stdout.write(JSON.stringify(found, null, 1) + "\n");
