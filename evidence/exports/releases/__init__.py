"""A release: all that is published, frozen into a package of files that another machine can check, read and cite."""
