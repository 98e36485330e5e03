"""One package of several documents: shared models, each operation on the server of its document and with its key."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

ORDERS = """\
openapi: 3.1.0
info: {title: Acme Orders, version: "1"}
servers: [{url: "SERVER/orders"}]
security: [{key: []}]
tags: [{name: customers, description: Customers.}]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [orders]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Order"}}}}
  /customers/{id}:
    get:
      operationId: getCustomer
      tags: [customers]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Customer"}}}}
  /health:
    get:
      operationId: getHealth
      tags: [health]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Money: {type: object, required: [amount], properties: {amount: {type: integer}, currency: {type: [string, "null"]}}}
    Customer: {type: object, properties: {name: {type: string}}}
    Order: {type: object, properties: {id: {type: string}, price: {$ref: "#/components/schemas/Money"}}}
"""
# In another version of OpenAPI, on another server, with another key of the same name.
BILLING = """\
swagger: "2.0"
info: {title: Acme Billing, version: "7"}
host: HOST
schemes: [http]
basePath: /billing
securityDefinitions: {key: {type: apiKey, in: header, name: X-Billing}}
security: [{key: []}]
consumes: [application/json]
produces: [application/json]
paths:
  /invoices:
    post:
      operationId: createInvoice
      tags: [invoices]
      parameters: [{name: body, in: body, required: true, schema: {$ref: "#/definitions/Invoice"}}]
      responses: {200: {description: ok, schema: {$ref: "#/definitions/Invoice"}}}
  /customers/{id}/debts:
    get:
      operationId: getCustomer
      tags: [customers]
      parameters: [{name: id, in: path, required: true, type: string}]
      responses: {200: {description: ok, schema: {$ref: "#/definitions/Customer"}}}
  /health:
    get:
      operationId: getBillingHealth
      tags: [health]
      responses: {200: {description: ok, schema: {$ref: "#/definitions/Customer"}}}
definitions:
  Money:
    type: object
    required: [amount]
    properties: {amount: {type: integer}, currency: {type: string, x-nullable: true}}
  Customer: {type: object, properties: {debt: {$ref: "#/definitions/Money"}}}
  Invoice: {type: object, properties: {total: {$ref: "#/definitions/Money"}}}
"""
CONFIGURATION = '[vendors.acme]\npackage = "{name}"\ndocuments = ["orders.yaml", "billing.yaml"]\nwith = ["fast"]\n'


@pytest.fixture
def acme(tmp_path: Path, specloom_here: Command, loopback: Any, request: pytest.FixtureRequest) -> Iterator[ModuleType]:
    """Return a package of two documents, whose servers are folders of one server on loopback."""
    name = f"acme_{abs(hash(request.node.nodeid))}"
    (tmp_path / "specloom.toml").write_text(CONFIGURATION.format(name=name))
    (tmp_path / "orders.yaml").write_text(ORDERS.replace("SERVER", loopback.url))
    (tmp_path / "billing.yaml").write_text(BILLING.replace("HOST", loopback.url.removeprefix("http://")))
    made = specloom_here("generate", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    sys.path.insert(0, str(tmp_path / "generated" / name))
    importlib.invalidate_caches()
    yield importlib.import_module(name)
    sys.path.remove(str(tmp_path / "generated" / name))


def test_each_operation_goes_to_the_server_of_its_document_with_its_key(
    acme: ModuleType, loopback: Any, both: Callable[..., Any]
) -> None:
    answers = {
        "/orders/orders": [{"id": "1", "price": {"amount": 3, "currency": None}}],
        "/orders/customers/7": {"name": "Ada"},
        "/billing/invoices": {"total": {"amount": 4}},
        "/billing/customers/7/debts": {"debt": {"amount": 5}},
    }
    headers = {"content-type": "application/json"}
    loopback.answer = lambda seen: (200, headers, json.dumps(answers[seen.path]).encode())

    def use(client: Any) -> Any:
        (order,) = yield client.orders.list()
        invoice = yield client.invoices.create(total=order.price)
        customer = yield client.customers.get("7")
        debtor = yield client.customers.billing_get("7")
        return order, invoice, customer, debtor

    order, invoice, customer, debtor = both(acme, use, key="orders", billing_key="billing")
    assert type(order.price) is type(invoice.total) is type(debtor.debt) is acme.models.Money
    assert (order.price.currency, invoice.total.amount, customer.name) == (None, 4, "Ada")
    assert type(customer) is acme.models.Customer
    assert type(debtor) is acme.models.BillingCustomer
    sent = [(seen.path, seen.headers.get("x-key"), seen.headers.get("x-billing")) for seen in loopback.seen]
    assert sent == [
        ("/orders/orders", "orders", None),
        ("/billing/invoices", None, "billing"),
        ("/orders/customers/7", "orders", None),
        ("/billing/customers/7/debts", None, "billing"),
    ]
    assert json.loads(loopback.seen[1].body) == {"total": {"amount": 3, "currency": None}}


def test_the_package_passes_its_own_tests_and_its_fake_tells_the_documents_apart(
    acme: ModuleType, assert_types: Callable[..., None]
) -> None:
    assert acme.__file__ is not None
    folder = Path(acme.__file__).parents[1]
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    own = subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False
    )
    assert own.returncode == 0, own.stdout
    client = next(name for name in acme.__all__ if name.startswith("Acme"))
    fake = importlib.import_module(f"{acme.__name__}.testing").fake
    with getattr(acme, client)(key="a", billing_key="b", transport=fake()) as faked:
        assert type(faked.health.get()) is acme.models.Order
        assert type(faked.health.get_billing_health()) is acme.models.BillingCustomer
    assert_types(
        f"from {acme.__name__} import {client}, models\n"
        f"client = {client}(key='a', billing_key='b')\n"
        "price: models.Money | None = client.orders.list()[0].price\n"
        "client.invoices.create(total=price)\n"
        "client.invoices.create(total={'amount': 1})\n"
        "client.invoices.create(total={'amount': 'x'})  # wrong\n"
        "debtor: models.BillingCustomer = client.customers.billing_get('7')\n",
        folder,
    )
