"""设置: one small class a topic, each loads, checks and saves by itself."""
