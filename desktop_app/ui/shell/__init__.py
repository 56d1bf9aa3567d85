"""The frame around the screens: rail, stack of pages, message bar, shortcuts, single instance."""
