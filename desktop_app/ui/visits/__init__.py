"""Visits: the list, and the sheet that is filled in after coming back."""
