"""登记: the quick registration, done by keyboard in under a minute."""
