"""The window: the only place that knows Qt. Talks to services, never to what lies below them."""

from desktop_app.ui.steady import steady_singletons

steady_singletons()  # before the first call into Qt
