"""今日: what is late, near, to serve and to finish, each with the one button that does it."""
