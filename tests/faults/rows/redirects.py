"""Forms of `Location`: what is followed, and what ends the call with the redirect's own status."""

from __future__ import annotations

from tests.faults.matrix import Row
from tests.faults.octets import answer

OKAY = answer()
# What is sent, and to which target it leads from /things/1. Fields that are not ASCII do not reach the fast transport.
FOLLOWED = {
    "x": "/things/x", "./x": "/things/x", "../x": "/x", "../../../x": "/x", "?a=1": "/things/1?a=1", ".": "/things/",
    "//127.0.0.1:PORT5/x": "/x", "http://127.0.0.1:PORT5/x": "/x", "HTTP://127.0.0.1:PORT5/x": "/x",
    "http://127.0.0.1:PORT5": "/", "/x#fragment": "/x", "/x?a=1#b": "/x?a=1", "/x y": "/x%20y", "/ä": "/%C3%A4",
    "/%C3%A4": "/%C3%A4", "/%zz": "/%25zz", "/a%2Fb": "/a%2Fb", "/a//b": "/a//b", "//127.0.0.1:PORT5//x": "//x",
    "/x?a=%20&b=ä": "/x?a=%20&b=%C3%A4", "/x?a=b c": "/x?a=b%20c", "/x?a=[1]&b={2}": "/x?a=[1]&b={2}", "/x|y": "/x|y",
    "/x^y`z": "/x^y%60z", '/x"y': "/x%22y", "/x<y>": "/x%3Cy%3E", "/x;p=1": "/x;p=1", "/x:y@z": "/x:y@z", "/*": "/*",
    "  /x  ": "/x", "\t/x": "/x", "/~x": "/~x", "/" + "x" * 4000: "/" + "x" * 4000, "/x'y": "/x'y", "/x\\y": "/x%5Cy",
    "/..": "/", "/é?é#é": "/%C3%A9?%C3%A9", "#": "/things/1", "http:": "/things/1", "http://": "/things/1",
    "http:///x": "/x", "http://user:pass@127.0.0.1:PORT5/x": "/x", "/x%": "/x%25", "/x%2": "/x%252", "/x?%": "/x?%25",
    "/x?a=1?b": "/x?a=1?b",
}  # fmt: skip
REFUSED = (
    "", " ", "https://", "ftp://127.0.0.1/x", "file:///etc/passwd", "javascript:alert(1)", "data:,x", "mailto:a@b",
    "http://[", "http://[::1", "http://[::zz]/", "http://127.0.0.1:x/", "http://127.0.0.1:99999/",
    "http://127.0.0.1:-1/", "http://:80/", "http://a b/", "http://" + "a" * 70 + ".example/", "http://a%41/",
    "http://" + "a." * 200 + "example/", "http://\x01/", "http://xn--/", "http://a..b/", "http://-/%00@/", "/a\x7fb",
)  # fmt: skip
FAST = ("sync fast", "async fast")
LEFT_OUT = {"value": None, "error": "APIStatusError", "requests": 1, "target": ""}


def shown(form: str) -> str:
    return form if len(form) < 40 else f"{form[:20]} and {len(form) - 20} more characters"


ROWS = {
    **{f"to {shown(form)!r}": Row((answer(302, location=form), OKAY), value="1", requests=2, target=target,
                                  by_kind={} if form.isascii() else dict.fromkeys(FAST, LEFT_OUT))
       for form, target in FOLLOWED.items()},
    **{f"not to {shown(form)!r}": Row((answer(302, location=form),), error="*", requests=None, within=3.0)
       for form in REFUSED},
    **{f"{code} within": Row((answer(code, location="/x"), OKAY), value="1", requests=2)
       for code in (301, 302, 303, 307, 308)},
    **{f"{code} of a POST": Row((answer(code, location="/x"), answer(201)), "create", value="1", requests=2)
       for code in (301, 302, 303, 307, 308)},
    "without a Location": Row((answer(302), OKAY), error="APIStatusError"),
    "to itself": Row((answer(302, location="/things/1"),), error="APIStatusError", requests=11),
    "to two places": Row((answer(302, location=["/x", "/y"]), OKAY), error="APIStatusError"),
    "to octets that are no UTF-8": Row((answer(302, location=b"/\xff\xfe"), OKAY), value="1", requests=2,
                                       target="/%FF%FE", by_kind=dict.fromkeys(FAST, LEFT_OUT)),
    "with the key in it": Row((answer(302, location="/x?a=sk-matrix-1234567890"), answer(404, b"{}")),
                              error="NotFoundError", requests=2),
    "to where nobody listens": Row((answer(302, location="http://127.0.0.1:1/x"),), error="APIConnectionError",
                                   requests=1, options={"retries": 0}),
}  # fmt: skip
