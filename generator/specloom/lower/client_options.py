"""What constructors of clients take in every package: `ClientOptions` of the runtime, one argument each."""

from __future__ import annotations

from typing import NamedTuple

from specloom.code.safe import Code, code, ident
from specloom.code.view import Argument


class _Option(NamedTuple):
    name: str
    annotation: Code
    default: Code
    text: str


_COUNT = code("int | None")
_LIMIT = code("RateLimit | _Limiter | None")
_NONE, _FALSE = code("None"), code("False")
_OPTIONS = (
    _Option("deadline", code("float | None"), _NONE, "Seconds for a whole call, with all its attempts and waits."),
    _Option("retries", code("int"), code("2"), "Repetitions of a call at most."),
    _Option("max_pages", _COUNT, _NONE, "How many pages are fetched at most where their items are iterated."),
    _Option("max_response_bytes", _COUNT, code("268_435_456"), "How large a response may be that is read whole."),
    _Option("max_item_bytes", _COUNT, code("16_777_216"), "How large one event or line of a stream may be."),
    _Option("query", code("Mapping[str, Any] | None"), _NONE, "Parameters sent with every call."),
    _Option(
        "strict", code("bool"), _FALSE, "A response that contradicts the API's document raises, and is not reported."
    ),
    _Option("rate_limit", _LIMIT, code("API.rate_limit"), "Holds for all calls together; None for none."),
    _Option(
        "rate_limits",
        code("Mapping[str, {limit}] | None", limit=_LIMIT),
        code("API.rate_limits"),
        "Those of single operations or tags, by the names in the README; None for none.",
    ),
    _Option(
        "on_drift",
        code("Callable[[_Drift], None] | None"),
        _NONE,
        "Called with each place where a response contradicts the API's document.",
    ),
    _Option("on_request", code("_AsyncOnRequest | None"), _NONE, "Called with the request of each attempt."),
    _Option(
        "on_response",
        code("_AsyncOnResponse | None"),
        _NONE,
        "Called with the request and the response of each attempt.",
    ),
    _Option(
        "middleware",
        code("Sequence[_Middleware]"),
        code("()"),
        "Generator functions that see each attempt, and may change or answer it; the first is outermost.",
    ),
    _Option("auth", code("_AsyncAuth | None"), _NONE, "Called last for each attempt, to sign what is sent."),
    _Option(
        "cookie_jar", code("_CookieJar | bool | None"), _NONE, "Keeps cookies of the server; True for a new jar."
    ),
    _Option(
        "obey_rate_limit", code("bool"), _FALSE, "Wait where `RateLimit` fields leave nothing, a minute at most."
    ),
    _Option("tracing", code("bool"), _FALSE, "One OpenTelemetry span for each attempt."),
    _Option(
        "pause_gc", code("bool"), _FALSE, "Pause Python's garbage collector while a large response is decoded."
    ),
    _Option(
        "assume_timezone",
        code("_tzinfo | str | None"),
        code("API.timezone"),
        "That of date-times which a response has without an offset, such as 'Europe/Berlin'.",
    ),
    _Option(
        "numbers",
        code('Literal["float", "decimal"]'),
        code('"float"'),
        "'decimal' reads numbers with a fraction or an exponent as `Decimal`, with all digits.",
    ),
    _Option(
        "trust_env",
        code("bool"),
        code("True"),
        "Heed `HTTP_PROXY`, `SSL_CERT_FILE` and the like of the environment.",
    ),
)  # fmt: skip

ARGUMENTS = tuple(Argument(ident(option.name), option.annotation, option.default) for option in _OPTIONS)
TEXTS = tuple((option.name, option.text) for option in _OPTIONS)
RENAMED = tuple(
    (code("_Async{name}", name=name), code("_{name}", name=name))
    for name in map(ident, ("Auth", "OnRequest", "OnResponse"))
)
