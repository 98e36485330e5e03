"""Small packages in the shapes that other generators give them, for one API; none of them can be imported."""

from __future__ import annotations

DOCUMENT = """\
openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: "https://acme.test/v1"}]
tags: [{name: calls}]
paths:
  /calls:
    get:
      operationId: listCalls
      tags: [calls]
      x-specloom-pagination: {style: cursor, parameters: {cursor: cursor}, items: /data, next: /next}
      parameters:
      - {name: cursor, in: query, schema: {type: string}}
      - {name: pageSize, in: query, schema: {type: integer}}
      responses:
        "200": {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/CallPage'}}}}
    post:
      operationId: createCall
      tags: [calls]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewCall'}}}}
      responses:
        "201": {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Call'}}}}
  /calls/{code}:
    parameters: [{name: code, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getCall
      tags: [calls]
      responses:
        "200": {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Call'}}}}
    delete: {operationId: deleteCall, tags: [calls], responses: {"204": {description: d}}}
components:
  schemas:
    CallPage:
      type: object
      required: [data]
      properties:
        data: {type: array, items: {$ref: '#/components/schemas/Call'}}
        next: {type: [string, "null"]}
    NewCall: {type: object, required: [to], properties: {to: {type: string}, note: {type: string}}}
    Call:
      type: object
      required: [code, startedAt]
      properties: {code: {type: string}, startedAt: {type: string, format: date-time}, to: {type: string}}
"""
_NOT_IMPORTED = 'raise SystemExit("this package is read, not imported")\n'
_ATTRS = """\
from attrs import define as _attrs_define

@_attrs_define
class {name}:
{fields}
    additional_properties: dict[str, object] = _attrs_field(init=False, factory=dict)

    @property
    def additional_keys(self) -> list[str]: ...
"""
_OPC = """\
def _get_kwargs({taken}) -> dict[str, Any]:
    params: dict[str, Any] = {{}}
    {params}
    _kwargs: dict[str, Any] = {{"method": "{method}", "url": {url}, "params": params}}
    {body}
    return _kwargs

def sync_detailed({shown}) -> Response[{result}]: ...

def sync({shown}) -> {result} | None: ...

async def asyncio({shown}) -> {result} | None: ...
"""


def _operation(method: str, url: str, taken: str, result: str, *, params: str = "pass", body: str = "pass") -> str:
    before, star, after = taken.partition("*, ")
    client = "client: AuthenticatedClient"
    shown = f"{before}*, {client}{', ' + after if after else ''}" if star or before else f"*, {client}"
    if before and not star:
        shown = f"{before}, *, {client}"
    return _OPC.format(method=method, url=url, taken=taken, shown=shown, result=result, params=params, body=body)


OPENAPI_PYTHON_CLIENT = {
    "acme_client/__init__.py": _NOT_IMPORTED,
    "acme_client/errors.py": "class UnexpectedStatus(Exception): ...\n",
    "acme_client/client.py": """\
class Client: ...

@define
class AuthenticatedClient:
    token: str
    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies")
    _client: httpx.Client | None = field(default=None, init=False)
""",
    "acme_client/api/__init__.py": "",
    "acme_client/api/calls/__init__.py": "",
    "acme_client/api/calls/list_calls.py": _operation(
        "get", '"/calls"', "*, cursor: str | Unset = UNSET, page_size: int | Unset = UNSET", "CallPage",
        params='params["cursor"] = cursor\n    params["pageSize"] = page_size',
    ),
    "acme_client/api/calls/get_call.py": _operation(
        "get", '"/calls/{id}".format(id=quote(str(id), safe=""))', "id: str", "Call"
    ),
    "acme_client/api/calls/create_call.py": _operation(
        "post", '"/calls"', "*, body: NewCall", "Call", body='_kwargs["json"] = body.to_dict()'
    ),
    "acme_client/api/calls/ping.py": _operation("get", '"/ping"', "", "Any"),
    "acme_client/models/__init__.py": "",
    "acme_client/models/call.py": _ATTRS.format(name="Call", fields="    code: str\n    started_at: datetime.datetime"),
    "acme_client/models/new_call.py": _ATTRS.format(name="NewCallBody", fields="    to: str\n    note: str | Unset"),
    "acme_client/models/page.py": _ATTRS.format(name="CallPage", fields="    data: list[Call]\n    next_: str | None"),
}  # fmt: skip
STAINLESS = {
    "acme_sdk/__init__.py": _NOT_IMPORTED,
    "acme_sdk/_base_client.py": "class SyncAPIClient: ...\nclass AsyncAPIClient: ...\n",
    "acme_sdk/_exceptions.py": """\
class APIStatusError(Exception):
    status_code: int

class NotFoundError(APIStatusError):
    status_code: Literal[404] = 404
""",
    "acme_sdk/_client.py": """\
from ._base_client import AsyncAPIClient, SyncAPIClient

class AcmeSDK(SyncAPIClient):
    def __init__(self, *, api_key: str | None = None, max_retries: int = 2, organization: str = "") -> None: ...

    @cached_property
    def calls(self) -> Calls:
        from .resources.calls import Calls

        return Calls(self)

    @cached_property
    def with_raw_response(self) -> AcmeSDKWithRawResponse: ...

class AsyncAcmeSDK(AsyncAPIClient): ...
""",
    "acme_sdk/resources/__init__.py": "from .calls import Calls\n",
    "acme_sdk/resources/calls/__init__.py": "from .calls import Calls\n",
    "acme_sdk/resources/calls/calls.py": """\
from .notes import Notes

class Calls(SyncAPIResource):
    @cached_property
    def notes(self) -> Notes:
        return Notes(self._client)

    def list(
        self, *, after: str | Omit = omit, page_size: str | Omit = omit, extra_query: Query | None = None
    ) -> SyncCursorPage[Call]:
        return self._get_api_list(
            "/calls",
            page=SyncCursorPage[Call],
            options=make_request_options(query=maybe_transform({"cursor": after, "pageSize": page_size}, Params)),
        )

    def retrieve(self, call_code: str, *, extra_headers: Headers | None = None) -> Call:
        return self._get(path_template("/calls/{call_code}", call_code=call_code), cast_to=Call)

    def create(self, *, to: str, reason: str | Omit = omit) -> Call:
        return self._post("/calls", body=maybe_transform({"to": to, "reason": reason}, Params), cast_to=Call)

    def delete(self, call_code: str) -> None:
        return self._delete(f"/calls/{call_code}", cast_to=NoneType)
""",
    "acme_sdk/resources/calls/notes.py": """\
class Notes(SyncAPIResource):
    def list(self, call_code: str) -> NoteListResponse:
        return self._get(f"/calls/{call_code}/notes", cast_to=NoteListResponse)
""",
    "acme_sdk/types/__init__.py": "",
    "acme_sdk/types/call.py": "class Call(BaseModel):\n    code: str\n    started_at: datetime\n    colour: str\n",
    "acme_sdk/types/call_list_params.py": "class CallListParams(TypedDict):\n    cursor: str\n",
}
FERN = {
    "acme/__init__.py": _NOT_IMPORTED,
    "acme/core/__init__.py": "",
    "acme/core/client_wrapper.py": "class SyncClientWrapper: ...\n",
    "acme/errors/__init__.py": "",
    "acme/errors/not_found_error.py": """\
class NotFoundError(ApiError):
    def __init__(self, body: typing.Any):
        super().__init__(status_code=404, body=body)
""",
    "acme/client.py": """\
from .calls.client import AsyncCallsClient, CallsClient

class Acme:
    def __init__(self, *, token: str, httpx_client: typing.Optional[httpx.Client] = None):
        self._client_wrapper = SyncClientWrapper(token=token)
        self.calls = CallsClient(client_wrapper=self._client_wrapper)

class AsyncAcme:
    def __init__(self, *, token: str):
        self.calls = AsyncCallsClient(client_wrapper=self._client_wrapper)
""",
    "acme/calls/__init__.py": "",
    "acme/calls/raw_client.py": """\
class RawCallsClient:
    def list(self, *, cursor: typing.Optional[str] = None) -> HttpResponse[CallPage]:
        _response = self._client_wrapper.httpx_client.request("v1/calls", method="GET", params={"cursor": cursor})

    def get(self, code: str) -> HttpResponse[Call]:
        _response = self._client_wrapper.httpx_client.request(f"v1/calls/{jsonable_encoder(code)}", method="GET")
""",
    "acme/calls/client.py": """\
from .raw_client import RawCallsClient

class CallsClient:
    def __init__(self, *, client_wrapper: SyncClientWrapper):
        self._raw_client = RawCallsClient(client_wrapper=client_wrapper)

    def list(
        self, *, cursor: typing.Optional[str] = None, request_options: typing.Optional[RequestOptions] = None
    ) -> CallPage:
        return self._raw_client.list(cursor=cursor, request_options=request_options).data

    def get(self, code: str, *, request_options: typing.Optional[RequestOptions] = None) -> Call:
        return self._raw_client.get(code, request_options=request_options).data

    def create(self, *, to: str, request_options: typing.Optional[RequestOptions] = None) -> Call:
        _response = self._client_wrapper.httpx_client.request("v1/calls", method="POST", json={"to": to})

class AsyncCallsClient: ...
""",
    "acme/types/__init__.py": "",
    "acme/types/call.py": "class Call(UniversalBaseModel):\n    code: str\n    started_at: dt.datetime\n",
}
OPENAPI_GENERATOR = {
    "acme_api/__init__.py": _NOT_IMPORTED,
    "acme_api/api_client.py": "class ApiClient: ...\n",
    "acme_api/exceptions.py": "class NotFoundException(ApiException): ...\n",
    "acme_api/api/__init__.py": "",
    "acme_api/api/calls_api.py": """\
class CallsApi:
    def get_call(self, code: StrictStr, _request_timeout: Any = None) -> Call:
        _param = self._get_call_serialize(code=code)

    def get_call_with_http_info(self, code: StrictStr) -> ApiResponse[Call]:
        _param = self._get_call_serialize(code=code)

    def _get_call_serialize(self, code) -> RequestSerialized:
        _path_params["code"] = code
        return self.api_client.param_serialize(method="GET", resource_path="/calls/{code}")
""",
    "acme_api/models/__init__.py": "",
    "acme_api/models/call.py": "class Call(BaseModel):\n    code: StrictStr\n    started_at: datetime\n",
}
PACKAGES = {
    "openapi-python-client": OPENAPI_PYTHON_CLIENT,
    "Stainless": STAINLESS,
    "Fern": FERN,
    "openapi-generator": OPENAPI_GENERATOR,
}
