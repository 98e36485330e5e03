"""Operations as plain data, for programs that offer them at run time: a command line, a server for agents."""
