// What a Node application writes down of each call: the values as its framework decoded them, as JSON lines.
import { appendFileSync } from "node:fs";

export const port = Number(process.env.PORT ?? 8000);
export const file = Buffer.from("\0\u00ff\r\n--picture", "latin1");
export const events = [{ step: 1, text: "Grüße" }, { step: 2, text: "two\nlines" }];
export const problem = (code) => ({ code, detail: "déjà vu" });

export function note(operation, received = {}) {
  const plain = (key, value) => (value?.type === "Buffer" ? { octets: Buffer.from(value.data).toString("hex") } : value);
  appendFileSync(process.env.WITNESS_LOG, JSON.stringify({ operation, received }, plain) + "\n");
}

export function page(number, size) {
  const items = [1, 2, 3, 4, 5].map((id) => ({ id, name: `item ${id}` }));
  return { items: items.slice((number - 1) * size, number * size), total: items.length };
}

export const eventTexts = () => events.map((event) => `data: ${JSON.stringify(event)}\n\n`);
