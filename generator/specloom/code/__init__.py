"""The language of the output: encoders that text enters code by, what templates see, annotations, and the gate."""
