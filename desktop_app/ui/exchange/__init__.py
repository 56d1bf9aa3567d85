"""数据交换: bundles out and in by stick, who confirmed what, getting to know one another, backups."""
