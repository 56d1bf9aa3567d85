"""Reading other people's tables: heads, dates, counts and codes as they were really written."""
