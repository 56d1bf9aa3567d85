"""What bootstrap.py does, step by step; standard library only, and readable by any Python 3.8+."""
