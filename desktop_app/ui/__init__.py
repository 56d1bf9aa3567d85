"""The window: the only place that knows Qt. Talks to services, never to what lies below them."""
