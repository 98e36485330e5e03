"""What type checkers and editors see of views of resources, a module for each; at run time nothing needs them."""
