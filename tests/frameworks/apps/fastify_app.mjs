// The application in Fastify: document by @fastify/swagger from JSON Schemas, OpenAPI 3.1.
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import fastify from "fastify";
import { eventTexts, file, note, page, port, problem } from "./witness.mjs";

const app = fastify({ ajv: { customOptions: { formats: { decimal: /^-?\d+(\.\d+)?$/ } }, plugins: [multipart.ajvFilePlugin] } });
await app.register(swagger, {
  openapi: {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    components: {
      securitySchemes: {
        headerKey: { type: "apiKey", in: "header", name: "X-Key" },
        queryKey: { type: "apiKey", in: "query", name: "key" },
        cookieKey: { type: "apiKey", in: "cookie", name: "sid" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  },
});
await app.register(cookie);
await app.register(formbody);
await app.register(multipart, { attachFieldsToBody: true });

const integer = { type: "integer" };
const number = { type: "number" };
const string = { type: "string" };
const boolean = { type: "boolean" };
const nullable = { type: ["string", "null"] };
const list = (items) => ({ type: "array", items });
const map = (values) => ({ type: "object", additionalProperties: values });
const object = (properties, required = Object.keys(properties)) => ({ type: "object", properties, required });
const ref = (name) => ({ $ref: `${name}#` });
const size = { type: "string", enum: ["small", "large"] };
const tag = (value) => ({ type: "string", const: value });

const schemas = {
  Scalars: object({ count: integer, ratio: number, flag: boolean, text: string }),
  Big: object({ value: { type: "integer", format: "int64" } }),
  Dates: object({ at: { type: "string", format: "date-time" }, day: { type: "string", format: "date" } }),
  Price: object({ amount: { type: "string", format: "decimal" } }),
  Choice: object({ size, level: { type: "integer", enum: [1, 2] } }),
  Nullable: object({ name: nullable, note: nullable }, ["name"]),
  Point: object({ x: integer, y: integer }),
  Untagged: object({ value: { anyOf: [integer, string, ref("Point")] } }),
  Circle: object({ kind: tag("circle"), radius: number }),
  Square: object({ kind: tag("square"), side: number }),
  Drawing: object({ shapes: list({ oneOf: [ref("Circle"), ref("Square")] }) }),
  Animal: object({ name: string, legs: integer }),
  Dog: { allOf: [ref("Animal"), object({ breed: string })] },
  Maps: object({ counts: map(integer), points: map(ref("Point")) }),
  Filter: object({ color: string, low: integer }, []),
  Item: object({ id: integer, name: string }),
  Page: object({ items: list(ref("Item")), total: integer }),
  Problem: object({ code: string, detail: string }),
  Changes: object({ name: string, note: nullable }, []),
  Stored: object({ name: string, size: integer }),
  Progress: object({ step: integer, text: string }),
};
for (const [name, schema] of Object.entries(schemas)) app.addSchema({ $id: name, title: name, ...schema });

const ok = (schema, contentType = "application/json") => ({ 200: { description: "OK", content: { [contentType]: { schema } } } });
function echo(path, operationId, name) {
  const schema = { operationId, body: ref(name), response: ok(ref(name)) };
  app.post(path, { schema }, async (request) => {
    note(operationId, { body: request.body });
    return request.body;
  });
}
echo("/big", "big", "Big");
echo("/decimals", "decimals", "Price");
echo("/nullable", "nullable", "Nullable");
echo("/unions", "unions", "Untagged");
echo("/shapes", "shapes", "Drawing");
echo("/animals", "animals", "Dog");
echo("/maps", "maps", "Maps");

app.post("/scalars/:number", {
  schema: {
    operationId: "scalars", params: object({ number: integer }), body: ref("Scalars"), response: ok(ref("Scalars")),
    querystring: object({ factor: number, active: boolean, word: string }),
  },
}, async (request) => {
  note("scalars", { ...request.params, ...request.query, body: request.body });
  return request.body;
});
app.post("/dates", {
  schema: {
    operationId: "dates", querystring: object({ since: { type: "string", format: "date-time" } }),
    body: ref("Dates"), response: ok(ref("Dates")),
  },
}, async (request) => {
  note("dates", { ...request.query, body: request.body });
  return request.body;
});
app.get("/dates/naive", { schema: { operationId: "naiveDates", response: ok(ref("Dates")) } }, async () => {
  note("naive_dates");
  return { at: "2025-01-02T03:04:05", day: "2025-01-02" };
});
app.post("/enums", {
  schema: { operationId: "enums", querystring: object({ only: size }), body: ref("Choice"), response: ok(ref("Choice")) },
}, async (request) => {
  note("enums", { ...request.query, body: request.body });
  return request.body;
});
app.get("/lists", {
  schema: { operationId: "lists", querystring: object({ tag: list(string), number: list(integer) }), response: ok(list(string)) },
}, async (request) => {
  note("lists", request.query);
  return request.query.tag;
});
app.get("/objects", { schema: { operationId: "objects", querystring: ref("Filter"), response: ok(ref("Filter")) } }, async (request) => {
  note("objects", { filter: request.query });
  return request.query;
});
app.post("/form", {
  schema: {
    operationId: "form", consumes: ["application/x-www-form-urlencoded"],
    body: object({ name: string, count: integer, tags: list(string) }), response: ok(ref("Item")),
  },
}, async (request) => {
  note("form", request.body);
  return { id: request.body.count, name: request.body.name };
});
const upload = () => ({ isFile: true }); // the plugin changes what it is given
app.post("/file", {
  schema: { operationId: "file", consumes: ["multipart/form-data"], body: object({ file: upload(), note: string }), response: ok(ref("Stored")) },
  preValidation: async (request) => { request.body.note = request.body.note.value; },
}, async (request) => {
  const content = await request.body.file.toBuffer();
  note("file", { file: content, note: request.body.note });
  return { name: request.body.note, size: content.length };
});
app.post("/files", {
  schema: { operationId: "files", consumes: ["multipart/form-data"], body: object({ files: list(upload()) }), response: ok(list(integer)) },
}, async (request) => {
  const contents = await Promise.all(request.body.files.map((each) => each.toBuffer()));
  note("files", { files: contents });
  return contents.map((content) => content.length);
});
app.get("/headers", {
  schema: { operationId: "headers", headers: object({ "X-Trace": string, "X-Count": integer }), response: ok(list(string)) },
}, async (request) => {
  note("headers", { trace: request.headers["x-trace"], count: request.headers["x-count"] });
  return [request.headers["x-trace"], String(request.headers["x-count"])];
});
const json = (value, reply) => reply.type("application/json").send(JSON.stringify(value));
app.get("/cookies", { schema: { operationId: "cookies", cookies: object({ session: string }), response: ok(string) } }, async (request, reply) => {
  note("cookies", { session: request.cookies.session });
  return json(request.cookies.session, reply);
});
const keys = {
  header: (request) => request.headers["x-key"], query: (request) => request.query.key, cookie: (request) => request.cookies.sid,
};
for (const [place, read] of Object.entries(keys)) {
  const schema = { operationId: `${place}Key`, security: [{ [`${place}Key`]: [] }], response: ok(boolean) };
  app.get(`/keys/${place}`, { schema }, async (request) => {
    note(`key_in_${place}`, { key: read(request) });
    return true;
  });
}
app.get("/bearer", { schema: { operationId: "bearer", security: [{ token: [] }], response: ok(boolean) } }, async (request) => {
  note("bearer", { token: request.headers.authorization.replace("Bearer ", "") });
  return true;
});
app.get("/pages", {
  schema: { operationId: "pages", querystring: object({ page: integer, size: integer }, []), response: ok(ref("Page")) },
}, async (request) => {
  note("pages", request.query);
  return page(request.query.page ?? 1, request.query.size ?? 2);
});
app.get("/events", { schema: { operationId: "events", response: ok(ref("Progress"), "text/event-stream") } }, async (_, reply) => {
  note("events");
  return reply.type("text/event-stream").serializer((text) => text).send(eventTexts().join(""));
});
app.get("/errors/:code", {
  schema: {
    operationId: "errors", params: object({ code: string }),
    response: { ...ok(ref("Item")), 409: { description: "taken", content: { "application/json": { schema: ref("Problem") } } } },
  },
}, async (request, reply) => {
  note("errors", request.params);
  return reply.code(409).send(problem(request.params.code));
});
app.get("/download", {
  schema: { operationId: "download", response: ok({ type: "string", format: "binary" }, "application/octet-stream") },
}, async (_, reply) => {
  note("download");
  return reply.type("application/octet-stream").send(file);
});
app.patch("/items/:id", {
  schema: { operationId: "patch", params: object({ id: integer }), body: ref("Changes"), response: ok(ref("Changes")) },
}, async (request) => {
  note("patch", { ...request.params, body: request.body });
  return request.body;
});
app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
await app.listen({ host: "127.0.0.1", port });
