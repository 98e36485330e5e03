"""All names of `models`, by module: what is imported when one of them is first used. Type checkers follow `_names`."""

NAMES: dict[str, str] = {
    "callbacks": ("Callback CallbackCancel CallbackList CallbackStatus EmptyObject ErrorResponse "),
    "callbacks_params": ("CallbackCancelParam "),
}
