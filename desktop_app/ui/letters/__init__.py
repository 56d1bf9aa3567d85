"""Letters: the list by what is to be done, and the editor beside the real page."""
