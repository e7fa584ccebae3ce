"""Who asks: a personal token in the `Authorization` header, or else the session of the admin, which then needs its CSRF token."""

from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed

from ..actions.tokens import note_use
from ..identifiers.tokens import digest_of, is_token
from ..models import ApiToken
from .throttles import WrongTokens

REALM = 'Bearer realm="IVIg Evidence"'


class BadToken(AuthenticationFailed):
    """A 401 that says what is wrong, to the person and in the header (RFC 6750)."""

    def __init__(self, detail):
        super().__init__(detail)
        self.challenge = f'{REALM}, error="invalid_token", error_description="{detail}"'


class TokenAuthentication(BaseAuthentication):
    """Tells only who shows a whole token what became of it; every other text is simply unknown."""

    def authenticate_header(self, request):
        return REALM

    def authenticate(self, request):
        scheme, _, rest = get_authorization_header(request).partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        failures = WrongTokens()
        failures.refuse_after_too_many(request)
        try:
            token = token_of(rest.strip())
        except BadToken:
            failures.note(request)
            raise
        note_use(token)
        return token.person, token


def token_of(sent):
    """The token that is in use under this text, with its person."""
    text = sent.decode("latin-1")
    if not is_token(text):
        raise BadToken("This is no token of this service: it begins with ivig_ and is to be copied whole.")
    token = ApiToken.objects.select_related("person", "use").filter(digest=digest_of(text)).first()
    if token is None:
        raise BadToken("This token is not known here.")
    if token.revoked_at:
        raise BadToken("This token was revoked: make another one in the admin.")
    if token.has_expired:
        raise BadToken("This token has expired: make another one in the admin.")
    if not token.person.is_active:
        raise BadToken("The account of this token is closed.")
    return token
