"""What failures hold, by status, where several operations describe the same."""

from collections.abc import Mapping

from . import models
from ._runtime.base.operation import Content, Json, Status

ERRORS_401_404: Mapping[Status, Content] = {
    401: Json(lambda: models.ErrorResponse),
    404: Json(lambda: models.ErrorResponse),
}
