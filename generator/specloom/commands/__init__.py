"""One module a use case: what each command of the command line does, without arguments and printing."""
