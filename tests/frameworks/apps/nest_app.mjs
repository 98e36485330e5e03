// Compiles the application in NestJS and runs it: its decorators need TypeScript's metadata of types.
import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

const { ModuleKind, ScriptTarget } = ts;
const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022, experimentalDecorators: true, emitDecoratorMetadata: true };
const made = new URL("./nest_app.compiled.mjs", import.meta.url);
const source = readFileSync(new URL("./nest_app.ts", import.meta.url), "utf8");
writeFileSync(made, ts.transpileModule(source, { compilerOptions }).outputText);
await import(made);
