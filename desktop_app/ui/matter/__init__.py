"""The page of one matter: it reads as a case file."""
