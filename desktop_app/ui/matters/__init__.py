"""事项: the ledger of all matters, searched, filtered and sorted however long it is."""
