// The application in Hono: document by @hono/zod-openapi from zod schemas, OpenAPI 3.1.
import { serve } from "@hono/node-server";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { getCookie } from "hono/cookie";
import { eventTexts, file, note, page, port, problem } from "./witness.mjs";

const app = new OpenAPIHono();
for (const [name, scheme] of Object.entries({
  headerKey: { type: "apiKey", in: "header", name: "X-Key" },
  queryKey: { type: "apiKey", in: "query", name: "key" },
  cookieKey: { type: "apiKey", in: "cookie", name: "sid" },
  token: { type: "http", scheme: "bearer" },
})) app.openAPIRegistry.registerComponent("securitySchemes", name, scheme);

const string = z.string();
const integer = z.int();
const Size = z.enum(["small", "large"]).openapi("Size");
const Scalars = z.object({ count: integer, ratio: z.number(), flag: z.boolean(), text: string }).openapi("Scalars");
const Big = z.object({ value: z.number().openapi({ type: "integer", format: "int64" }) }).openapi("Big");
const Dates = z.object({ at: z.iso.datetime({ offset: true, local: true }), day: z.iso.date() }).openapi("Dates");
const Price = z.object({ amount: string.openapi({ format: "decimal" }) }).openapi("Price");
const Choice = z.object({ size: Size, level: z.union([z.literal(1), z.literal(2)]) }).openapi("Choice");
const Nullable = z.object({ name: string.nullable(), note: string.nullable().optional() }).openapi("Nullable");
const Point = z.object({ x: integer, y: integer }).openapi("Point");
const Untagged = z.object({ value: z.union([integer, string, Point]) }).openapi("Untagged");
const Circle = z.object({ kind: z.literal("circle"), radius: z.number() }).openapi("Circle");
const Square = z.object({ kind: z.literal("square"), side: z.number() }).openapi("Square");
const Drawing = z.object({ shapes: z.array(z.discriminatedUnion("kind", [Circle, Square])) }).openapi("Drawing");
const Animal = z.object({ name: string, legs: integer }).openapi("Animal");
const Dog = Animal.extend({ breed: string }).openapi("Dog");
const Pet = z.object({ kind: string, name: string }).openapi("Pet", { discriminator: { propertyName: "kind" } });
app.openAPIRegistry.register("Cat", Pet.extend({ lives: integer }));
app.openAPIRegistry.register("Hound", Pet.extend({ breed: string }));
const Maps = z.object({ counts: z.record(string, integer), points: z.record(string, Point) }).openapi("Maps");
const Filter = z.object({ color: string.optional(), low: z.coerce.number().int().optional() }).openapi("Filter");
const Item = z.object({ id: integer, name: string }).openapi("Item");
const Page = z.object({ items: z.array(Item), total: integer }).openapi("Page");
const Problem = z.object({ code: string, detail: string }).openapi("Problem");
const Changes = z.object({ name: string.optional(), note: string.nullable().optional() }).openapi("Changes");
const Stored = z.object({ name: string, size: integer }).openapi("Stored");
const Progress = z.object({ step: integer, text: string }).openapi("Progress");

const body = (schema, contentType = "application/json") => ({ required: true, content: { [contentType]: { schema } } });
const ok = (schema, contentType = "application/json") => ({ 200: { description: "OK", content: { [contentType]: { schema } } } });
const route = (method, path, request, responses, handler, more = {}) =>
  app.openapi(createRoute({ method, path, request, responses, ...more }), handler);
function echo(path, name, schema) {
  route("post", path, { body: body(schema) }, ok(schema), (c) => {
    note(name, { body: c.req.valid("json") });
    return c.json(c.req.valid("json"));
  });
}
echo("/big", "big", Big);
echo("/decimals", "decimals", Price);
echo("/nullable", "nullable", Nullable);
echo("/unions", "unions", Untagged);
echo("/shapes", "shapes", Drawing);
echo("/animals", "animals", Dog);
route("post", "/pets", { body: body(Pet) }, ok(z.array(Pet)), async (c) => {
  const sent = await c.req.json(); // zod would drop what the variants add
  note("pets", { body: sent });
  return c.json([sent, { kind: "Hound", name: "Rex", breed: "pug" }, { kind: "Newt", name: "Ann", gills: 6 }]);
});
echo("/maps", "maps", Maps);

const scalarQuery = z.object({
  factor: z.coerce.number(), active: z.enum(["true", "false"]).transform((text) => text === "true").openapi({ type: "boolean" }), word: string,
});
const number = z.object({ number: z.coerce.number().int() });
route("post", "/scalars/{number}", { params: number, query: scalarQuery, body: body(Scalars) }, ok(Scalars), (c) => {
  note("scalars", { ...c.req.valid("param"), ...c.req.valid("query"), body: c.req.valid("json") });
  return c.json(c.req.valid("json"));
});
const since = z.object({ since: z.iso.datetime({ offset: true, local: true }) });
route("post", "/dates", { query: since, body: body(Dates) }, ok(Dates), (c) => {
  note("dates", { ...c.req.valid("query"), body: c.req.valid("json") });
  return c.json(c.req.valid("json"));
});
route("get", "/dates/naive", {}, ok(Dates), (c) => {
  note("naive_dates");
  return c.json({ at: "2025-01-02T03:04:05", day: "2025-01-02" });
});
route("post", "/enums", { query: z.object({ only: Size }), body: body(Choice) }, ok(Choice), (c) => {
  note("enums", { ...c.req.valid("query"), body: c.req.valid("json") });
  return c.json(c.req.valid("json"));
});
const lists = z.object({ tag: z.array(string), number: z.array(z.coerce.number().int()) });
route("get", "/lists", { query: lists }, ok(z.array(string)), (c) => {
  note("lists", c.req.valid("query"));
  return c.json(c.req.valid("query").tag);
});
route("get", "/objects", { query: Filter }, ok(Filter), (c) => {
  note("objects", { filter: c.req.valid("query") });
  return c.json(c.req.valid("query"));
});
const fields = z.object({ name: string, count: z.coerce.number().int(), tags: z.array(string) });
route("post", "/form", { body: body(fields, "application/x-www-form-urlencoded") }, ok(Item), (c) => {
  note("form", c.req.valid("form"));
  return c.json({ id: c.req.valid("form").count, name: c.req.valid("form").name });
});
const upload = z.custom((value) => value instanceof File).openapi({ type: "string", format: "binary" });
const octets = async (each) => Buffer.from(await each.arrayBuffer());
route("post", "/file", { body: body(z.object({ file: upload, note: string }), "multipart/form-data") }, ok(Stored), async (c) => {
  const given = c.req.valid("form");
  const content = await octets(given.file);
  note("file", { file: content, note: given.note });
  return c.json({ name: given.note, size: content.length });
});
route("post", "/files", { body: body(z.object({ files: z.array(upload) }), "multipart/form-data") }, ok(z.array(integer)), async (c) => {
  const contents = await Promise.all(c.req.valid("form").files.map(octets));
  note("files", { files: contents });
  return c.json(contents.map((content) => content.length));
});
const headers = z.object({ "x-trace": string, "x-count": z.coerce.number().int() });
route("get", "/headers", { headers }, ok(z.array(string)), (c) => {
  const given = c.req.valid("header");
  note("headers", { trace: given["x-trace"], count: given["x-count"] });
  return c.json([given["x-trace"], String(given["x-count"])]);
});
route("get", "/cookies", { cookies: z.object({ session: string }) }, ok(string), (c) => {
  note("cookies", c.req.valid("cookie"));
  return c.json(c.req.valid("cookie").session);
});
const keys = {
  header: (c) => c.req.header("X-Key"), query: (c) => c.req.query("key"), cookie: (c) => getCookie(c, "sid"),
};
for (const [place, read] of Object.entries(keys)) {
  const security = [{ [`${place}Key`]: [] }];
  route("get", `/keys/${place}`, {}, ok(z.boolean()), (c) => {
    note(`key_in_${place}`, { key: read(c) });
    return c.json(true);
  }, { security });
}
route("get", "/bearer", {}, ok(z.boolean()), (c) => {
  note("bearer", { token: c.req.header("Authorization").replace("Bearer ", "") });
  return c.json(true);
}, { security: [{ token: [] }] });
const paging = z.object({ page: z.coerce.number().int().default(1), size: z.coerce.number().int().default(2) });
route("get", "/pages", { query: paging }, ok(Page), (c) => {
  note("pages", c.req.valid("query"));
  return c.json(page(c.req.valid("query").page, c.req.valid("query").size));
});
route("get", "/events", {}, ok(Progress, "text/event-stream"), (c) => {
  note("events");
  return c.body(eventTexts().join(""), 200, { "Content-Type": "text/event-stream" });
});
const taken = { 409: { description: "taken", content: { "application/json": { schema: Problem } } } };
route("get", "/errors/{code}", { params: z.object({ code: string }) }, { ...ok(Item), ...taken }, (c) => {
  note("errors", c.req.valid("param"));
  return c.json(problem(c.req.valid("param").code), 409);
});
route("get", "/download", {}, ok(z.string().openapi({ format: "binary" }), "application/octet-stream"), (c) => {
  note("download");
  return c.body(file, 200, { "Content-Type": "application/octet-stream" });
});
const id = z.object({ id: z.coerce.number().int() });
route("patch", "/items/{id}", { params: id, body: body(Changes) }, ok(Changes), (c) => {
  note("patch", { ...c.req.valid("param"), body: c.req.valid("json") });
  return c.json(c.req.valid("json"));
});
app.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Shop", version: "1" } });
serve({ fetch: app.fetch, hostname: "127.0.0.1", port });
