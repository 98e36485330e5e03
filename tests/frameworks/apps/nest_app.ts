// The application in NestJS: document by @nestjs/swagger from decorated classes, OpenAPI 3.0.
import "reflect-metadata";
import {
  Body, Controller, Get, Header, Headers, HttpCode, HttpException, Module, Param, ParseBoolPipe, ParseFloatPipe, ParseIntPipe, Patch, Post,
  Query, Req, Res, UploadedFile, UploadedFiles, UseInterceptors, ValidationPipe,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FileInterceptor, FilesInterceptor } from "@nestjs/platform-express";
import {
  ApiBearerAuth, ApiBody, ApiConsumes, ApiCookieAuth, ApiExtraModels, ApiHeader, ApiOkResponse, ApiParam, ApiProperty, ApiPropertyOptional,
  ApiQuery, ApiResponse, ApiSecurity, ApiTags, DocumentBuilder, SwaggerModule, getSchemaPath, refs,
} from "@nestjs/swagger";
import { Type } from "class-transformer";
import { IsInt, IsOptional, IsString } from "class-validator";
import cookieParser from "cookie-parser";
import { eventTexts, file, note, page, port, problem } from "./witness.mjs";

enum Size { small = "small", large = "large" }

class Scalars {
  @ApiProperty({ type: "integer" }) count: number;
  @ApiProperty() ratio: number;
  @ApiProperty() flag: boolean;
  @ApiProperty() text: string;
}
class Big { @ApiProperty({ type: "integer", format: "int64" }) value: number; }
class Dates {
  @ApiProperty({ type: String, format: "date-time" }) at: string;
  @ApiProperty({ type: String, format: "date" }) day: string;
}
class Price { @ApiProperty({ type: String, format: "decimal" }) amount: string; }
class Choice {
  @ApiProperty({ enum: Size, enumName: "Size" }) size: Size;
  @ApiProperty({ type: "integer", enum: [1, 2] }) level: number;
}
class Nullable {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) note?: string | null;
}
class Point {
  @ApiProperty({ type: "integer" }) x: number;
  @ApiProperty({ type: "integer" }) y: number;
}
class Untagged {
  @ApiProperty({ oneOf: [{ type: "integer" }, { type: "string" }, { $ref: getSchemaPath(Point) }] }) value: number | string | Point;
}
class Circle {
  @ApiProperty({ enum: ["circle"] }) kind: string;
  @ApiProperty() radius: number;
}
class Square {
  @ApiProperty({ enum: ["square"] }) kind: string;
  @ApiProperty() side: number;
}
class Drawing {
  @ApiProperty({
    type: "array",
    items: {
      oneOf: refs(Circle, Square),
      discriminator: { propertyName: "kind", mapping: { circle: getSchemaPath(Circle), square: getSchemaPath(Square) } },
    },
  })
  shapes: (Circle | Square)[];
}
class Animal {
  @ApiProperty() name: string;
  @ApiProperty({ type: "integer" }) legs: number;
}
class Dog extends Animal { @ApiProperty() breed: string; }
class Maps {
  @ApiProperty({ type: "object", additionalProperties: { type: "integer" } }) counts: Record<string, number>;
  @ApiProperty({ type: "object", additionalProperties: { $ref: getSchemaPath(Point) } }) points: Record<string, Point>;
}
class Filter {
  @ApiPropertyOptional() @IsOptional() @IsString() color?: string;
  @ApiPropertyOptional({ type: "integer" }) @IsOptional() @Type(() => Number) @IsInt() low?: number;
}
class Item {
  @ApiProperty({ type: "integer" }) id: number;
  @ApiProperty() name: string;
}
class Page {
  @ApiProperty({ type: [Item] }) items: Item[];
  @ApiProperty({ type: "integer" }) total: number;
}
class Problem {
  @ApiProperty() code: string;
  @ApiProperty() detail: string;
}
class Changes {
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) note?: string | null;
}
class Stored {
  @ApiProperty() name: string;
  @ApiProperty({ type: "integer" }) size: number;
}
class Progress {
  @ApiProperty({ type: "integer" }) step: number;
  @ApiProperty() text: string;
}
class Fields {
  @ApiProperty() name: string;
  @ApiProperty({ type: "integer" }) count: number;
  @ApiProperty({ type: [String] }) tags: string[];
}
class Upload {
  @ApiProperty({ type: "string", format: "binary" }) file: unknown;
  @ApiProperty() note: string;
}
class Uploads { @ApiProperty({ type: "array", items: { type: "string", format: "binary" } }) files: unknown[]; }

function echo(name: string, body: unknown) {
  note(name, { body });
  return body;
}

@ApiTags("shop")
@ApiExtraModels(Point, Circle, Square)
@Controller()
class ShopController {
  @Post("scalars/:number") @HttpCode(200) @ApiOkResponse({ type: Scalars })
  @ApiParam({ name: "number", type: "integer" })
  scalars(
    @Param("number", ParseIntPipe) number: number, @Query("factor", ParseFloatPipe) factor: number,
    @Query("active", ParseBoolPipe) active: boolean, @Query("word") word: string, @Body() body: Scalars,
  ): Scalars {
    note("scalars", { number, factor, active, word, body });
    return body;
  }

  @Post("big") @HttpCode(200) @ApiOkResponse({ type: Big })
  big(@Body() body: Big) { return echo("big", body); }

  @Post("dates") @HttpCode(200) @ApiOkResponse({ type: Dates }) @ApiQuery({ name: "since", type: String, format: "date-time" })
  dates(@Query("since") since: string, @Body() body: Dates) {
    note("dates", { since, body });
    return body;
  }

  @Get("dates/naive") @ApiOkResponse({ type: Dates })
  naiveDates() {
    note("naive_dates");
    return { at: "2025-01-02T03:04:05", day: "2025-01-02" };
  }

  @Post("decimals") @HttpCode(200) @ApiOkResponse({ type: Price })
  decimals(@Body() body: Price) { return echo("decimals", body); }

  @Post("enums") @HttpCode(200) @ApiOkResponse({ type: Choice }) @ApiQuery({ name: "only", enum: Size, enumName: "Size" })
  enums(@Query("only") only: Size, @Body() body: Choice) {
    note("enums", { only, body });
    return body;
  }

  @Post("nullable") @HttpCode(200) @ApiOkResponse({ type: Nullable })
  nullable(@Body() body: Nullable) { return echo("nullable", body); }

  @Post("unions") @HttpCode(200) @ApiOkResponse({ type: Untagged })
  unions(@Body() body: Untagged) { return echo("unions", body); }

  @Post("shapes") @HttpCode(200) @ApiOkResponse({ type: Drawing })
  shapes(@Body() body: Drawing) { return echo("shapes", body); }

  @Post("animals") @HttpCode(200) @ApiOkResponse({ type: Dog })
  animals(@Body() body: Dog) { return echo("animals", body); }

  @Post("maps") @HttpCode(200) @ApiOkResponse({ type: Maps })
  maps(@Body() body: Maps) { return echo("maps", body); }

  @Get("lists") @ApiOkResponse({ type: [String] })
  @ApiQuery({ name: "tag", type: [String] }) @ApiQuery({ name: "number", type: "integer", isArray: true })
  lists(@Query("tag") tag: string[], @Query("number") number: string[]) {
    note("lists", { tag, number: number.map(Number) });
    return tag;
  }

  @Get("objects") @ApiOkResponse({ type: Filter })
  objects(@Query(new ValidationPipe({ transform: true })) filter: Filter) {
    note("objects", { filter });
    return filter;
  }

  @Post("form") @HttpCode(200) @ApiConsumes("application/x-www-form-urlencoded") @ApiOkResponse({ type: Item })
  form(@Body() body: Fields) {
    note("form", { ...body, count: Number(body.count) });
    return { id: Number(body.count), name: body.name };
  }

  @Post("file") @HttpCode(200) @ApiConsumes("multipart/form-data") @ApiBody({ type: Upload }) @ApiOkResponse({ type: Stored })
  @UseInterceptors(FileInterceptor("file"))
  file(@UploadedFile() given: any, @Body() body: any) {
    note("file", { file: given.buffer, note: body.note });
    return { name: body.note, size: given.size };
  }

  @Post("files") @HttpCode(200) @ApiConsumes("multipart/form-data") @ApiBody({ type: Uploads })
  @ApiOkResponse({ schema: { type: "array", items: { type: "integer" } } })
  @UseInterceptors(FilesInterceptor("files"))
  files(@UploadedFiles() given: any[]) {
    note("files", { files: given.map((each) => each.buffer) });
    return given.map((each) => each.size);
  }

  @Get("headers") @ApiHeader({ name: "X-Trace", required: true }) @ApiHeader({ name: "X-Count", required: true, schema: { type: "integer" } })
  @ApiOkResponse({ type: [String] })
  headers(@Headers("x-trace") trace: string, @Headers("x-count") count: number) {
    note("headers", { trace, count: Number(count) });
    return [trace, count];
  }

  @Get("keys/header") @ApiSecurity("headerKey") @ApiOkResponse({ type: Boolean })
  keyInHeader(@Headers("x-key") key: string) {
    note("key_in_header", { key });
    return true;
  }

  @Get("keys/query") @ApiSecurity("queryKey") @ApiOkResponse({ type: Boolean })
  keyInQuery(@Req() request: any) {
    note("key_in_query", { key: request.query.key });
    return true;
  }

  @Get("keys/cookie") @ApiCookieAuth("cookieKey") @ApiOkResponse({ type: Boolean })
  keyInCookie(@Req() request: any) {
    note("key_in_cookie", { key: request.cookies.sid });
    return true;
  }

  @Get("bearer") @ApiBearerAuth("token") @ApiOkResponse({ type: Boolean })
  bearer(@Headers("authorization") authorization: string) {
    note("bearer", { token: authorization.replace("Bearer ", "") });
    return true;
  }

  @Get("pages") @ApiOkResponse({ type: Page })
  @ApiQuery({ name: "page", type: "integer", required: false }) @ApiQuery({ name: "size", type: "integer", required: false })
  pages(@Query("page") number = "1", @Query("size") size = "2") {
    note("pages", { page: Number(number), size: Number(size) });
    return page(Number(number), Number(size));
  }

  @Get("events") @ApiResponse({ status: 200, content: { "text/event-stream": { schema: { $ref: getSchemaPath(Progress) } } } })
  @ApiExtraModels(Progress) @Header("Content-Type", "text/event-stream")
  events() {
    note("events");
    return eventTexts().join("");
  }

  @Get("errors/:code") @ApiOkResponse({ type: Item }) @ApiResponse({ status: 409, type: Problem })
  errors(@Param("code") code: string) {
    note("errors", { code });
    throw new HttpException(problem(code), 409);
  }

  @Get("download")
  @ApiResponse({ status: 200, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } })
  download(@Res() response: any) {
    note("download");
    response.type("application/octet-stream").send(file);
  }

  @Patch("items/:id") @ApiParam({ name: "id", type: "integer" }) @ApiOkResponse({ type: Changes })
  patch(@Param("id", ParseIntPipe) id: number, @Body() body: Changes) {
    note("patch", { id, body });
    return body;
  }
}

@Module({ controllers: [ShopController] })
class Shop {}

async function main() {
  const app = await NestFactory.create(Shop, { logger: ["error"] });
  app.use(cookieParser());
  const settings = new DocumentBuilder().setTitle("Shop").setVersion("1")
    .addApiKey({ type: "apiKey", in: "header", name: "X-Key" }, "headerKey")
    .addApiKey({ type: "apiKey", in: "query", name: "key" }, "queryKey")
    .addCookieAuth("sid", { type: "apiKey", in: "cookie" }, "cookieKey")
    .addBearerAuth({ type: "http", scheme: "bearer" }, "token").build();
  SwaggerModule.setup("docs", app, () => SwaggerModule.createDocument(app, settings), { jsonDocumentUrl: "openapi.json", ui: false });
  await app.listen(port, "127.0.0.1");
}
main();
