"""The first run and the way in: the wizard that founds a store, and the page that unlocks one."""
