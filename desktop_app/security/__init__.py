"""Keys, signatures, sealing, passphrase slots and the attachment vault; knows nothing of matters."""
