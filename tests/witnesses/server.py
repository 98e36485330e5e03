"""A server whose answers depend on signatures that others verify: botocore, httpbin and Flask-HTTPAuth.

Run in the environment of the witnesses; it prints its URL.
"""

from __future__ import annotations

import re
from typing import Any

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from flask import Flask, Response, jsonify, request
from flask_httpauth import HTTPDigestAuth
from httpbin import app as httpbin
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.serving import make_server

SECRETS = {"AKIDEXAMPLE": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"}
app = Flask(__name__)
app.secret_key = "of a server that lives for a test"
digest = HTTPDigestAuth(algorithm="MD5-Sess", qop="auth")
digest.get_password({"ada": "Lovelace-1815"}.get)
digest.generate_nonce(lambda: "flask-nonce")
digest.verify_nonce(lambda nonce: nonce == "flask-nonce")
digest.generate_opaque(lambda: "flask-opaque")
digest.verify_opaque(lambda opaque: opaque == "flask-opaque")


@app.route("/flask/things", methods=["GET", "POST"])
@digest.login_required
def things() -> Response:
    """Answer to those whom Flask-HTTPAuth knows."""
    return jsonify({"name": digest.current_user()})


nonces = ["renewed-0"]
renewing = HTTPDigestAuth(algorithm="MD5", qop="auth")
renewing.get_password({"ada": "Lovelace-1815"}.get)
renewing.generate_nonce(lambda: nonces[-1])
renewing.verify_nonce(lambda nonce: nonce == nonces[-1])
renewing.generate_opaque(lambda: "flask-opaque")
renewing.verify_opaque(lambda opaque: opaque == "flask-opaque")


@app.route("/renewing/things", methods=["GET", "POST"])
@renewing.login_required
def renewed() -> Response:
    """Answer to those whom Flask-HTTPAuth knows by the nonce of the last answer, and name the next one."""
    nonces.append(f"renewed-{len(nonces)}")
    answer = jsonify({"name": renewing.current_user()})
    answer.headers["Authentication-Info"] = f'nextnonce="{nonces[-1]}"'
    return answer


@app.route("/sigv4/<path:path>", methods=["GET", "POST", "PUT"])
def signed(path: str) -> tuple[Response, int]:
    """Answer where botocore computes the signature that the request bears."""
    header = request.headers.get("Authorization", "")
    found = re.fullmatch(
        r"AWS4-HMAC-SHA256 Credential=(\w+)/\d{8}/([\w-]+)/([\w-]+)/aws4_request, "
        r"SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})",
        header,
    )
    if found is None:
        return jsonify({"name": "unsigned"}), 403
    key, region, service, names, signature = found.groups()
    headers = {name: request.headers[name] for name in names.split(";")}
    # The octets of the target as they came: the framework has decoded those in `url`.
    url = f"http://{request.host}{request.environ['RAW_URI']}"
    described: Any = AWSRequest(method=request.method, url=url, headers=headers, data=request.get_data())
    described.context["timestamp"] = request.headers["X-Amz-Date"]
    auth = SigV4Auth(Credentials(key, SECRETS[key]), service, region)
    wanted = auth.signature(auth.string_to_sign(described, auth.canonical_request(described)), described)
    return jsonify({"name": path}), 200 if wanted == signature else 403


if __name__ == "__main__":
    server = make_server("127.0.0.1", 0, DispatcherMiddleware(app, {"/httpbin": httpbin}), threaded=True)
    print(f"http://127.0.0.1:{server.port}", flush=True)
    server.serve_forever()
