"""Between Python values and what travels: parameters, bodies, forms, streams of events."""
