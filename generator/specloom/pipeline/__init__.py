"""One document at a time: from a source to the files of its package."""
