"""What programs may ask of a folder of documents: tools, each a command of specloom with its arguments as JSON."""
