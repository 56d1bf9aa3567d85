"""One module a step of the schema, each complete in itself and never changed once released."""
