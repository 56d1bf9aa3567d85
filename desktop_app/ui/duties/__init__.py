"""督办交办 (at an office: 往来): what bureau and offices owe each other, and the next act on each."""
