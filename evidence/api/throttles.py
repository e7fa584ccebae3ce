"""How often anybody may ask: by address, by token, by person; and how often with tokens that are none."""

from rest_framework.exceptions import Throttled
from rest_framework.throttling import AnonRateThrottle, UserRateThrottle

from ..models import ApiToken
from .caching import kept


class PerToken(UserRateThrottle):
    """Each token by itself; a session by its person. Who has neither is counted by address, elsewhere."""

    scope = "token"
    cache = kept

    def get_cache_key(self, request, view):
        if not request.user or not request.user.is_authenticated:
            return None
        who = f"token-{request.auth.pk}" if isinstance(request.auth, ApiToken) else f"person-{request.user.pk}"
        return self.cache_format % {"scope": self.scope, "ident": who}


class WrongTokens(AnonRateThrottle):
    """Counts failures of an address and no success, so that nobody can go on guessing."""

    scope = "wrong_token"
    cache = kept

    def refuse_after_too_many(self, request):
        if len(self._recent(request)) >= self.num_requests:
            raise Throttled(wait=self.duration - (self.now - self.history[-1]), detail="Too many wrong tokens came from your address.")

    def note(self, request):
        self.cache.set(self.key, [self.timer(), *self._recent(request)], self.duration)

    def _recent(self, request):
        self.key = self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}
        self.now = self.timer()
        self.history = [when for when in self.cache.get(self.key, []) if when > self.now - self.duration]
        return self.history
