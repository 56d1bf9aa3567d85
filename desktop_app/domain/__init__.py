"""The field's own words as frozen data and pure rules: no files, no database, no window."""
