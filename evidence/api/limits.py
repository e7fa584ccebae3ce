"""What is left of a limit, told with every answer: `RateLimit` and `RateLimit-Policy`."""

NAMES = {"anon": "address", "token": "token"}


def told(throttles):
    """The headers of the limit that is nearest to its end; none where nothing is counted."""
    counted = [each for each in throttles if getattr(each, "history", None) is not None]
    if not counted:
        return {}
    nearest = min(counted, key=_left)
    name = NAMES.get(nearest.scope, nearest.scope)
    return {
        "RateLimit": f'"{name}";r={_left(nearest)};t={_seconds(nearest)}',
        "RateLimit-Policy": f'"{name}";q={nearest.num_requests};w={nearest.duration}',
    }


def _left(throttle):
    return max(0, throttle.num_requests - len(throttle.history))


def _seconds(throttle):
    """Until the oldest request is no longer counted."""
    return max(1, round(throttle.duration - (throttle.now - throttle.history[-1]))) if throttle.history else throttle.duration
