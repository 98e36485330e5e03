"""Values that all rooms of the runtime share: operations, requests, options, errors."""
