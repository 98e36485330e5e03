"""Logging people in by OAuth 2.0: what a client takes in place of a token, and what logs in and out with that client."""

from ._runtime.auth.login_credentials import AuthorizationCode as AuthorizationCode
from ._runtime.auth.login_credentials import DeviceCode as DeviceCode
from ._runtime.auth.logins import AuthorizationRequest as AuthorizationRequest
from ._runtime.auth.logins import DeviceAuthorization as DeviceAuthorization
from ._runtime.auth.token_stores import MemoryStore as MemoryStore
from ._runtime.auth.token_stores import Token as Token
from ._runtime.auth.token_stores import TokenStore as TokenStore
from ._runtime.client.login_async import async_begin_device_login as async_begin_device_login
from ._runtime.client.login_async import async_begin_login as async_begin_login
from ._runtime.client.login_async import async_finish_device_login as async_finish_device_login
from ._runtime.client.login_async import async_finish_login as async_finish_login
from ._runtime.client.login_async import async_login as async_login
from ._runtime.client.login_async import async_logout as async_logout
from ._runtime.client.login_sync import begin_device_login as begin_device_login
from ._runtime.client.login_sync import begin_login as begin_login
from ._runtime.client.login_sync import finish_device_login as finish_device_login
from ._runtime.client.login_sync import finish_login as finish_login
from ._runtime.client.login_sync import login as login
from ._runtime.client.login_sync import logout as logout
from ._runtime.transport.token_file import FileStore as FileStore
from ._runtime.transport.token_keyring import KeyringStore as KeyringStore
