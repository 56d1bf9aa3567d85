"""Paper: fonts, page frame and one layout engine for forms declared as data; bytes out."""
