"""`python -m desktop_app`: the window, or a command."""

import sys

from desktop_app.app import main

if __name__ == "__main__":
    sys.exit(main())
