"""统计: reports whose every number opens its list, with pictures, on paper and as spreadsheets."""
