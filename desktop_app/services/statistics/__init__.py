"""Figures and reports: every number is a query, and the same query gives the list behind it."""
