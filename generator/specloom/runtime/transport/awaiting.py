"""What functions of the caller return, awaited no longer than there is time."""

from __future__ import annotations

from ..base.steps import CallFunction, async_result_of, result_of


async def async_result_within(step: CallFunction) -> tuple[object, Exception | None]:
    """Return what a function returns, awaited as long as there is time if need be, or the exception that it raises."""
    if step.left is None:
        return await async_result_of(step)
    from anyio import fail_after

    try:
        with fail_after(step.left):
            return await async_result_of(step)
    except TimeoutError as error:
        return None, error


result_within = result_of
"""The same for a client that awaits nothing: nobody can end a function that is under way."""
