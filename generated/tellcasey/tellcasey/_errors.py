"""What failures hold, by status, where several operations describe the same."""

from collections.abc import Mapping

from . import models
from ._runtime.base.operation import Content, Json, Status

ERRORS_404: Mapping[Status, Content] = {404: Json(lambda: models.ErrorResponse)}
